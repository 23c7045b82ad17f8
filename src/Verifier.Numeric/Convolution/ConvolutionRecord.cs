namespace Verifier.Numeric.Convolution;

/// <summary>A point of a descent.</summary>
/// <param name="Step">Steps taken.</param>
/// <param name="Angle">φ.</param>
/// <param name="WeightError">‖a − a*‖, a* times ‖w*‖ when the activation is homogeneous.</param>
/// <param name="SumError">|1ᵀa − 1ᵀa*|.</param>
/// <param name="Loss">ℓ.</param>
/// <param name="FilterNorm">‖v‖.</param>
public sealed record ConvolutionRecord(int Step, double Angle, double WeightError, double SumError, double Loss, double FilterNorm);
