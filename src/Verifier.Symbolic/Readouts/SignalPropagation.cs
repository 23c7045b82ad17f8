using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;
using Q = Verifier.Symbolic.Readouts.ReadoutQuantity;

namespace Verifier.Symbolic.Readouts;

/// <summary>What the mean-field theory of deep networks asks of an activation.</summary>
internal static class SignalPropagation
{
    /// <summary>The quantities of the activation alone.</summary>
    public static IEnumerable<Readout> Single(HermiteSeries series, ReadoutOptions options, CancellationToken cancellation)
    {
        CertifiedNumber second = CertifiedMoments.Second(series, options.Bits, cancellation);
        if (second.IsProvedZero)
        {
            yield return Readout.Missing(Q.MapAtZero, "σ = 0");
            yield break;
        }

        CertifiedNumber mean = CertifiedMoments.Coefficient(series, 0, options.Bits, cancellation);
        yield return Readout.Of(Q.MapAtZero, mean.Square() / second);
        yield return LengthSlope(series, second, options.Bits, cancellation);
        MeanSquareSlope slope = MeanSquareSlope.Of(series.Activation, options.Bits, cancellation);
        if (slope.Value is not { } square)
        {
            foreach (Q quantity in (Q[])[Q.MeanSquareSlope, Q.MapSlope, Q.CriticalWeight, Q.CriticalBias])
            {
                yield return slope.IsInfinite ? Readout.Missing(quantity, slope.Reason!) : Readout.Unknown(quantity, slope.Reason!);
            }

            yield break;
        }

        yield return Readout.Of(Q.MeanSquareSlope, square);
        yield return Readout.Of(Q.MapSlope, square / second);
        foreach (Readout critical in Critical(second, square, options.Bits))
        {
            yield return critical;
        }
    }

    /// <summary>q* and χ_1 for the given variances.</summary>
    public static IEnumerable<Readout> Deep(HermiteSeries series, ReadoutOptions options, CancellationToken cancellation)
    {
        LengthMap map = new(series.Activation, options.WeightVariance!.Value, options.BiasVariance ?? 0);
        string variances = $"σ_w² = {options.WeightVariance}, σ_b² = {options.BiasVariance ?? 0}";
        if (map.FixedPoint(options.Bits, cancellation) is not { } root)
        {
            string reason = $"{variances}: no sign change of the map minus q was found for 2^-16 ≤ q ≤ 2^16";
            yield return Readout.Unknown(Q.LengthFixedPoint, reason);
            yield return Readout.Unknown(Q.ChiOne, reason);
            yield break;
        }

        Ball length = root.ToBall(options.Bits + 16).Pow(2);
        yield return Readout.Of(Q.LengthFixedPoint, CertifiedNumber.Enclosed(length), variances);
        MeanSquareSlope slope = MeanSquareSlope.Of(series.Activation, options.Bits, cancellation);
        if (slope.Reason is { } missing)
        {
            yield return slope.IsInfinite ? Readout.Missing(Q.ChiOne, missing) : Readout.Unknown(Q.ChiOne, missing);
            yield break;
        }

        Ball chi = map.ChiOne(root, options.Bits + 8, cancellation);
        Ball beyond = chi - 1;
        string phase = beyond.IsNegative ? "ordered phase" : beyond.IsPositive ? "chaotic phase" : "the phase is not decided: the enclosure contains 1";
        yield return Readout.Of(Q.ChiOne, CertifiedNumber.Enclosed(chi), phase);
    }

    /// <summary>The critical σ_w² and q* for the given bias variance.</summary>
    public static IEnumerable<Readout> Edge(HermiteSeries series, ReadoutOptions options, CancellationToken cancellation)
    {
        string variance = $"σ_b² = {options.BiasVariance}";
        MeanSquareSlope slope = MeanSquareSlope.Of(series.Activation, options.Bits, cancellation);
        EdgeOfChaos edge = new(series.Activation, options.BiasVariance!.Value);
        if (slope.Reason is not null || edge.Find(options.Bits, cancellation) is not { } root)
        {
            string reason = slope.Reason ?? $"{variance}: no sign change was found for 2^-16 ≤ q ≤ 2^16";
            foreach (Q quantity in (Q[])[Q.EdgeWeight, Q.EdgeLength])
            {
                yield return slope.IsInfinite ? Readout.Missing(quantity, reason) : Readout.Unknown(quantity, reason);
            }

            yield break;
        }

        Ball weight = edge.WeightVariance(root, options.Bits + 8, cancellation);
        yield return Readout.Of(Q.EdgeWeight, CertifiedNumber.Enclosed(weight), variance);
        yield return Readout.Of(Q.EdgeLength, CertifiedNumber.Enclosed(root.ToBall(options.Bits + 16).Pow(2)), variance);
    }

    /// <summary>(E[z²σ²] − E[σ²])/(2 E[σ²]): integration by parts in d/dq E[σ(√q z)²], valid with jumps as well.</summary>
    private static Readout LengthSlope(HermiteSeries series, CertifiedNumber second, int bits, CancellationToken cancellation)
    {
        AnalysisResult product = ActivationAnalysis.Analyse(Build.Product(Build.X, series.Activation), cancellation);
        if (product.Series is not HermiteSeries times)
        {
            return Readout.Unknown(Q.LengthSlope, $"x σ(x) is refused: {product.Refusal}");
        }

        CertifiedNumber weighted = CertifiedMoments.Second(times, bits, cancellation);
        return Readout.Of(Q.LengthSlope, (weighted - second) / second / CertifiedNumber.Exact(2, bits));
    }

    private static IEnumerable<Readout> Critical(CertifiedNumber second, CertifiedNumber slope, int bits)
    {
        if (slope.IsProvedZero)
        {
            yield return Readout.Missing(Q.CriticalWeight, "σ' = 0");
            yield return Readout.Missing(Q.CriticalBias, "σ' = 0");
            yield break;
        }

        CertifiedNumber one = CertifiedNumber.Exact(1, bits);
        CertifiedNumber bias = one - (second / slope);
        yield return Readout.Of(Q.CriticalWeight, one / slope);
        yield return bias.TrySign() < 0
            ? Readout.Missing(Q.CriticalBias, "E[σ²] > E[σ'²]: no bias variance makes q = 1 a critical fixed point")
            : Readout.Of(Q.CriticalBias, bias);
    }
}
