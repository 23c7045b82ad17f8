namespace Verifier.Numeric.Sampling;

/// <summary>An activation applied entry by entry: output[i] = σ(input[i]). The spans have equal length and may be the same.</summary>
public delegate void ActivationFunction(ReadOnlySpan<double> input, Span<double> output);
