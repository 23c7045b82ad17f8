using MathNet.Numerics.Distributions;

namespace Verifier.Numeric.Convolution;

/// <summary>How many of the random starts for one teacher reach the teacher.</summary>
/// <param name="Teacher">k, S, A.</param>
/// <param name="Ratio">S²/A².</param>
/// <param name="Starts">The number n of starts.</param>
/// <param name="Global">How many reach the teacher.</param>
/// <param name="Spurious">How many reach the antipode.</param>
/// <param name="Limit">The closed-form probability in the limit ‖a*‖ → 0.</param>
/// <param name="Steps">Steps taken, all starts together.</param>
public sealed record OutcomeCell(ReducedTeacher Teacher, double Ratio, int Starts, int Global, int Spurious, double Limit, long Steps)
{
    /// <summary>Starts that were not settled within the limit of steps.</summary>
    public int Open => Starts - Global - Spurious;

    /// <summary>Global/n.</summary>
    public double Share => (double)Global / Starts;

    /// <summary>The exact binomial interval of Clopper and Pearson for the probability of reaching the teacher.</summary>
    /// <param name="miss">The chance that the interval misses it, at most; below 1.</param>
    public (double Lower, double Upper) Interval(double miss)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(miss, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(miss, 1);
        double lower = Global == 0 ? 0 : Beta.InvCDF(Global, Starts - Global + 1, miss / 2);
        double upper = Global == Starts ? 1 : Beta.InvCDF(Global + 1, Starts - Global, 1 - (miss / 2));
        return (lower, upper);
    }
}
