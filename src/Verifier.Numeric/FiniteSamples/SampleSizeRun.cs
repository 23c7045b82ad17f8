namespace Verifier.Numeric.FiniteSamples;

/// <summary>Where descent on one data set ended.</summary>
/// <param name="Samples">N.</param>
/// <param name="Number">The number of the data set among those of its size, from 1.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="GradientNorm">‖∇Ĝ‖ at the end.</param>
/// <param name="SurrogateError">e(Q), max form.</param>
/// <param name="RowError">The root of the mean squared distance between found rows and those of B*, at norm one.</param>
public sealed record SampleSizeRun(int Samples, int Number, int Steps, double GradientNorm, double SurrogateError, double RowError)
{
    /// <summary>e(Q) above which the end is at no permutation: below, each row of B* has its own row.</summary>
    public const double Far = 0.25;

    /// <summary>Whether the end is near a signed permutation of B*.</summary>
    public bool IsNear => SurrogateError <= Far;
}
