using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>The orthonormal Hermite coefficient σ̂_k = E[σ(z) h_k(z)], z ~ N(0,1), h_k = He_k/√k!.</summary>
/// <param name="Index">The degree k ≥ 0.</param>
/// <param name="ClosedForm">The exact value, or null when none is known.</param>
/// <param name="Value">An enclosure of the value.</param>
/// <param name="Status">Whether it is proved zero or non-zero.</param>
/// <param name="Method">What the value rests on.</param>
public sealed record HermiteCoefficient(int Index, ExactConstant? ClosedForm, Ball Value, CoefficientStatus Status, CoefficientMethod Method);
