using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Networks;
using Q = Verifier.Symbolic.Readouts.ReadoutQuantity;

namespace Verifier.Symbolic.Readouts;

/// <summary>Everything that <see cref="ReadoutQuantity"/> names, for one activation.</summary>
public static class ActivationReadouts
{
    private const int HighestExponent = 32;

    /// <summary>The readouts, group by group.</summary>
    /// <param name="series">The Hermite series of the activation.</param>
    /// <param name="options">Accuracy, correlation and variances.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<ReadoutGroup> Compute(
        HermiteSeries series, ReadoutOptions options, IProgress<string> progress, CancellationToken cancellation)
    {
        List<ReadoutGroup> groups = [];
        Add("Exponents", Exponents);
        Add("Random features", RandomFeatures);
        Add("Noise stability", Stability);
        Add("Signal propagation", SignalPropagation.Single);
        if (options.WeightVariance is not null)
        {
            Add("Deep network", SignalPropagation.Deep);
        }
        else if (options.BiasVariance is not null)
        {
            Add("Edge of chaos", SignalPropagation.Edge);
        }

        return groups;

        void Add(string title, Func<HermiteSeries, ReadoutOptions, CancellationToken, IEnumerable<Readout>> compute)
        {
            progress.Report(title);
            groups.Add(new ReadoutGroup(title, [.. compute(series, options, cancellation)]));
        }
    }

    /// <summary>The information exponent, the leap and the generative exponent.</summary>
    public static IEnumerable<Readout> Exponents(HermiteSeries series, ReadoutOptions options, CancellationToken cancellation)
    {
        int? exponent = series.InformationExponent(HighestExponent, cancellation);
        foreach (Q quantity in (Q[])[Q.InformationExponent, Q.Leap])
        {
            yield return exponent is int k
                ? Readout.Of(quantity, k, k == 1 ? "σ̂_1 ≠ 0" : $"σ̂_j = 0 is proved below, σ̂_{Text(k)} ≠ 0")
                : Readout.Unknown(quantity, $"not every σ̂_k, k ≤ {Text(HighestExponent)}, up to the first non-zero one is decided");
        }

        yield return Generative(GenerativeExponentSearch.Of(series, cancellation));
    }

    /// <summary>The generative exponent as a readout.</summary>
    public static Readout Generative(GenerativeExponent found)
    {
        string ground = found.LowerBound is { } bound ? $"{found.Ground}; λ_{Text(found.Greatest!.Value)} ≥ {Shown(bound)}" : found.Ground;
        return found switch
        {
            { Least: null } => Readout.Missing(Q.GenerativeExponent, ground),
            { IsProved: true } => Readout.Of(Q.GenerativeExponent, found.Least.Value, ground),
            { Greatest: int greatest } => Readout.Unknown(Q.GenerativeExponent, ground, $"{Text(found.Least.Value)} to {Text(greatest)}"),
            _ => Readout.Unknown(Q.GenerativeExponent, ground, $"at least {Text(found.Least.Value)}"),
        };
    }

    private static IEnumerable<Readout> RandomFeatures(HermiteSeries series, ReadoutOptions options, CancellationToken cancellation)
    {
        CertifiedNumber mean = CertifiedMoments.Coefficient(series, 0, options.Bits, cancellation);
        CertifiedNumber linear = CertifiedMoments.Coefficient(series, 1, options.Bits, cancellation);
        CertifiedNumber second = CertifiedMoments.Second(series, options.Bits, cancellation);
        CertifiedNumber rest = second - mean.Square() - linear.Square();
        yield return Readout.Of(Q.MeanValue, mean);
        yield return Readout.Of(Q.LinearPart, linear);
        if (rest.IsProvedZero)
        {
            yield return Readout.Of(Q.NonlinearPart, rest);
            yield return Readout.Missing(Q.LinearRatio, "σ is affine: μ_* = 0");
        }
        else
        {
            CertifiedNumber root = CertifiedMoments.Root(rest);
            yield return Readout.Of(Q.NonlinearPart, root);
            yield return Readout.Of(Q.LinearRatio, linear / root);
        }

        yield return Readout.Of(Q.Eta, second, mean.IsProvedZero ? null : "E[σ] is not 0");
        yield return Readout.Of(Q.Zeta, linear.Square());
    }

    private static IEnumerable<Readout> Stability(HermiteSeries series, ReadoutOptions options, CancellationToken cancellation)
    {
        CertifiedNumber value = CertifiedNumber.Enclosed(
            MehlerSum.At(series, series, Correlation.Of(options.Correlation), options.Bits, cancellation));
        yield return Readout.Of(Q.NoiseStability, value, $"ρ = {options.Correlation}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Four digits, rounded down.</summary>
    private static string Shown(CertifiedNumber bound) =>
        (Math.Floor(bound.Value.Lower.ToDouble() * 1e4) / 1e4).ToString("0.####", CultureInfo.InvariantCulture);
}
