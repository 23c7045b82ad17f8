using System.Globalization;

namespace Verifier.Testing;

/// <summary>Statistical assertions with a stated false-alarm probability.</summary>
public static class ZScore
{
    /// <summary>|z| of a correct estimate exceeds this bound with probability below 2e-9 (two-sided normal tail).</summary>
    public const double Limit = 6;

    /// <summary>z = (estimate − expected)/standardError.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The standard error is negative or not a number.</exception>
    public static double Of(double estimate, double expected, double standardError)
    {
        if (!(standardError >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(standardError), standardError, "A standard error is at least 0.");
        }

        double difference = estimate - expected;
        return difference == 0 ? 0 : difference / standardError;
    }

    /// <summary>Fails when |z| is above <see cref="Limit"/> or not a number.</summary>
    public static void AssertPlausible(double estimate, double expected, double standardError)
    {
        double z = Of(estimate, expected, standardError);
        if (!(Math.Abs(z) <= Limit))
        {
            throw new TestFailedException(string.Create(
                CultureInfo.InvariantCulture,
                $"z = {z:F2}: the estimate {estimate:R} with standard error {standardError:R} is no plausible sample of {expected:R}."));
        }
    }
}
