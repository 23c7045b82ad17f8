using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>Certified integrals of vectors of analytic functions over finite intervals.</summary>
public static class CertifiedQuadrature
{
    /// <summary>The number of evaluations of the integrand that is allowed unless the caller says otherwise.</summary>
    public const int DefaultBudget = 200_000;

    private const int GuardBits = 24;
    private const int Attempts = 4;

    /// <summary>
    /// The integrals of all components from <paramref name="lower"/> to <paramref name="upper"/>, each with a radius of at most
    /// 2^(−<paramref name="bits"/>).
    /// </summary>
    /// <remarks>
    /// Panels are integrated by Gauss–Legendre rules with the error bound of <c>BernsteinEllipse</c>, or halved. Where an ellipse is
    /// not certified, at singular endpoints such as √x at 0,
    /// a small enough panel is enclosed by its width times the range of the integrand. Endpoints that are not dyadic are moved
    /// inwards by less than 2^(−bits), and the strip is enclosed the same way.
    /// </remarks>
    /// <param name="integrand">The functions.</param>
    /// <param name="lower">The left end.</param>
    /// <param name="upper">The right end, not below the left one.</param>
    /// <param name="bits">The absolute accuracy, from 1 to 2^16.</param>
    /// <param name="budget">The greatest number of evaluations.</param>
    /// <param name="progress">Is told the share of the interval that is done.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static QuadratureResult Integrate(
        IAnalyticIntegrand integrand,
        Rational lower,
        Rational upper,
        int bits,
        int budget = DefaultBudget,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, 1 << 16);
        if (upper < lower)
        {
            throw new ArgumentOutOfRangeException(nameof(upper), upper, "The right end is not below the left end.");
        }

        int extra = GuardBits + Math.Max(0, (int)(upper - lower).Floor().GetBitLength());
        QuadratureResult result = new QuadratureResult.Stopped(QuadratureStop.Precision, Dyadic.Zero);
        for (int attempt = 0; attempt < Attempts && result is QuadratureResult.Stopped { Reason: QuadratureStop.Precision }; attempt++)
        {
            result = new AdaptiveIntegration(integrand, bits, bits + extra, budget, progress, cancellation).Run(lower, upper);
            extra = (2 * extra) + 16;
        }

        return result;
    }
}
