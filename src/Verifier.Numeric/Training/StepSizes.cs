namespace Verifier.Numeric.Training;

/// <summary>Step sizes: <paramref name="Initial"/>, multiplied by <paramref name="Factor"/> after each <paramref name="Period"/> steps.</summary>
/// <param name="Initial">The first step size, positive.</param>
/// <param name="Factor">In (0, 1]; 1 keeps the step size constant.</param>
/// <param name="Period">Steps between changes, positive.</param>
/// <param name="Plateau">Steps before the first period begins.</param>
public sealed record StepSizes(double Initial, double Factor = 1, int Period = int.MaxValue, int Plateau = 0)
{
    /// <summary>The size of step number <paramref name="step"/> = 0, 1, …</summary>
    public double At(int step) => Initial * Math.Pow(Factor, Math.Max(0, step - Plateau) / Period);
}
