namespace Verifier.Numeric.FiniteSamples;

/// <summary>How far the sample form of G is from G on one data set, the worst of several points.</summary>
/// <param name="Samples">N.</param>
/// <param name="Number">The number of the data set among those of its size, from 1.</param>
/// <param name="Gradient">sup ‖∇Ĝ − ∇G‖, Frobenius norm.</param>
/// <param name="Hessian">sup ‖∇²Ĝ − ∇²G‖, spectral norm.</param>
public sealed record DeviationRun(int Samples, int Number, double Gradient, double Hessian);
