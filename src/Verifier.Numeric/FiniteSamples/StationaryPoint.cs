namespace Verifier.Numeric.FiniteSamples;

/// <summary>A point where the gradient of Ĝ is small, seen by Ĝ on a data set and by G.</summary>
/// <param name="Name">How it was found.</param>
/// <param name="SampleGradient">‖∇Ĝ‖.</param>
/// <param name="SampleCurvature">λ_min(∇²Ĝ).</param>
/// <param name="Gradient">‖∇G‖.</param>
/// <param name="Curvature">λ_min(∇²G).</param>
/// <param name="Distance">‖B − B_min‖, Frobenius norm, to the nearest minimum of G by rows.</param>
/// <param name="LargestEntry">|E|_∞ for B = B_min + EB*.</param>
public sealed record StationaryPoint(
    string Name, double SampleGradient, double SampleCurvature, double Gradient, double Curvature, double Distance, double LargestEntry);
