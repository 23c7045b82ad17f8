using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Readouts;

/// <summary>Coefficients and moments of a series as numbers to compute with.</summary>
internal static class CertifiedMoments
{
    /// <summary>σ̂_k.</summary>
    public static CertifiedNumber Coefficient(HermiteSeries series, int index, int bits, CancellationToken cancellation) =>
        new CoefficientSymbol(CoefficientSymbol.Teacher, series.Coefficient(index, bits, cancellation)).Value;

    /// <summary>E[σ²].</summary>
    public static CertifiedNumber Second(HermiteSeries series, int bits, CancellationToken cancellation) =>
        new(series.SecondMomentClosedForm, series.SecondMoment(bits, cancellation));

    /// <summary>The square root of a number that is at least 0.</summary>
    public static CertifiedNumber Root(CertifiedNumber square) =>
        new(square.ClosedForm is { } form ? ExactConstant.TrySqrt(form) : null, square.Value.Sqrt());
}
