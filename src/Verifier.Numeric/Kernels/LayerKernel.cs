namespace Verifier.Numeric.Kernels;

/// <summary>The kernels of a wide network after some hidden layers, at two inputs x, x′.</summary>
/// <param name="Layer">How many hidden layers have acted; 0 for the first affine map alone.</param>
/// <param name="Outputs">Σ: variances and correlation of the outputs at x and x′ over random weights (NNGP).</param>
/// <param name="FirstTangent">Θ(x, x), the squared norm of the gradient in all weights and biases.</param>
/// <param name="SecondTangent">Θ(x′, x′).</param>
/// <param name="CrossTangent">Θ(x, x′), the neural tangent kernel.</param>
public sealed record LayerKernel(int Layer, NormalPair Outputs, double FirstTangent, double SecondTangent, double CrossTangent);
