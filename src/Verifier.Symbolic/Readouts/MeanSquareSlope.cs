using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Readouts;

/// <summary>E[σ′(z)²] = Σ k σ̂_k² = κ′(1), or why there is none.</summary>
/// <param name="Value">The number, or null.</param>
/// <param name="Reason">Why there is none, or null.</param>
/// <param name="IsInfinite">Whether it is proved to be infinite.</param>
public sealed record MeanSquareSlope(CertifiedNumber? Value, string? Reason, bool IsInfinite)
{
    /// <summary>The mean square slope of an activation.</summary>
    public static MeanSquareSlope Of(Expression activation, int bits, CancellationToken cancellation = default) =>
        Of(activation, () => ActivationAnalysis.Analyse(Differentiate.Of(activation), cancellation), bits, cancellation);

    /// <summary>The mean square slope of an activation whose derivative is expanded elsewhere.</summary>
    public static MeanSquareSlope Of(Expression activation, Func<AnalysisResult> derivative, int bits, CancellationToken cancellation = default)
    {
        if (KnownJumps.Of(activation) is not { } jumps)
        {
            return new MeanSquareSlope(null, "whether σ jumps somewhere is not known here", IsInfinite: false);
        }

        if (!jumps.IsEmpty)
        {
            return new MeanSquareSlope(null, "σ jumps, so that E[σ'²] is infinite", IsInfinite: true);
        }

        AnalysisResult slope = derivative();
        if (slope.Series is not HermiteSeries series)
        {
            bool infinite = slope.Refusal!.Kind == RefusalKind.NotSquareIntegrable;
            return new MeanSquareSlope(null, infinite ? "E[σ'²] is infinite" : $"σ' is refused: {slope.Refusal}", infinite);
        }

        Ball value = series.SecondMoment(bits, cancellation);
        return new MeanSquareSlope(new CertifiedNumber(series.SecondMomentClosedForm, value), null, IsInfinite: false);
    }
}
