namespace Verifier.Numeric.Training;

/// <summary>What single precision does to gradients: ‖∇ − ∇'‖/‖∇'‖ for ∇' on the same samples in double precision.</summary>
/// <param name="First">At the start.</param>
/// <param name="Last">At the end.</param>
public readonly record struct GradientRounding(double First, double Last);
