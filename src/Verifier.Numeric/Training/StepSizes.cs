namespace Verifier.Numeric.Training;

/// <summary>Step sizes: <paramref name="Initial"/>, multiplied by <paramref name="Factor"/> after each <paramref name="Period"/> steps.</summary>
/// <param name="Initial">The first step size, positive.</param>
/// <param name="Factor">Positive; 1 keeps the step size constant, above 1 steps grow.</param>
/// <param name="Period">Steps between changes, positive.</param>
/// <param name="Plateau">Steps before the first period begins.</param>
/// <param name="Greatest">No step is longer than this.</param>
public sealed record StepSizes(
    double Initial, double Factor = 1, int Period = int.MaxValue, int Plateau = 0, double Greatest = double.PositiveInfinity)
{
    /// <summary>The size of step number <paramref name="step"/> = 0, 1, …</summary>
    public double At(int step) => Math.Min(Greatest, Initial * Math.Pow(Factor, Math.Max(0, step - Plateau) / Period));
}
