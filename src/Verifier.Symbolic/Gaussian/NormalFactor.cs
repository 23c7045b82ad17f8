using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>The factor Φ(αy + β) with α &gt; 0: a negative slope is written as 1 − Φ(−αy − β).</summary>
/// <param name="Slope">α &gt; 0.</param>
/// <param name="Offset">β.</param>
public sealed record NormalFactor(ExactConstant Slope, ExactConstant Offset);
