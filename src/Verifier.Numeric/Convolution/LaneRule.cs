namespace Verifier.Numeric.Convolution;

/// <summary>The numbers of a <see cref="ReducedDescent"/> that its vector form needs.</summary>
/// <param name="MeanFactor">η S/√k: its share of ηaᵀa*, and how δ drives α.</param>
/// <param name="ContrastFactor">η‖u‖: its share of ηaᵀa*, and how δ drives β.</param>
/// <param name="MeanDecay">1 − η(kc_0²+τ²).</param>
/// <param name="MeanDrive">ηkc_0c*_0 S/√k.</param>
/// <param name="ContrastDecay">1 − ητ².</param>
internal readonly record struct LaneRule(
    double MeanFactor,
    double ContrastFactor,
    double MeanDecay,
    double MeanDrive,
    double ContrastDecay)
{
    /// <summary>The largest |x| for which the series of the vector form are exact to rounding.</summary>
    public const double LargestTurn = 1.0 / 16;

    private const int AngleGrid = 256;

    /// <summary>The numbers of a descent.</summary>
    public static LaneRule Of(ReducedDescent rule) => new(
        rule.StepSize * rule.Teacher.Mean,
        rule.StepSize * rule.Teacher.Contrast,
        1 - (rule.StepSize * rule.MeanRate),
        rule.StepSize * rule.Teacher.Patches * rule.Kernel.CrossMean * rule.Teacher.Mean,
        1 - (rule.StepSize * rule.Kernel.StudentVariance));

    /// <summary>
    /// The smaller of ½/(kc_0²+τ²) and what keeps |x| ≤ 1/16: from a random start |α| ≤ |S|/√k and |β| ≤ max(|S|/√k, ‖u‖) for ever, ‖v‖ ≥ 1.
    /// </summary>
    public static double SafeStep(ReducedTeacher teacher, PatchKernel kernel)
    {
        double mean = Math.Abs(teacher.Mean);
        double correlation = (mean * mean) + (teacher.Contrast * Math.Max(mean, teacher.Contrast));
        double turn = Enumerable.Range(0, AngleGrid + 1).Max(i => Math.Abs(kernel.Turn(Math.PI * i / AngleGrid)));
        double rate = new ReducedDescent(teacher, kernel, 1).MeanRate;
        return Math.Min(0.5 / rate, 0.9 * LargestTurn / (correlation * turn));
    }
}
