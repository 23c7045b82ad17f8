namespace Verifier.Numeric.Convolution;

/// <summary>The gradient of a loss in the filter and in the output weights.</summary>
/// <param name="Filter">∂ℓ/∂v.</param>
/// <param name="Weights">∂ℓ/∂a.</param>
public sealed record ConvolutionGradient(double[] Filter, double[] Weights);
