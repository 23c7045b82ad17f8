using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>A loss and its gradient in the student's parameters.</summary>
/// <param name="Value">The loss.</param>
/// <param name="Weights">∂f/∂a.</param>
/// <param name="Rows">∂f/∂B, shaped like B.</param>
public sealed record LossGradient(double Value, double[] Weights, RowMatrix Rows);
