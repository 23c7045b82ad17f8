using Verifier.Arithmetic.Constants;

namespace Verifier.Arithmetic.Polynomials;

/// <summary>One term of a <see cref="MultivariatePolynomial"/>.</summary>
/// <param name="Coefficient">The coefficient, not 0.</param>
/// <param name="Product">The product of powers.</param>
public readonly record struct MultivariateTerm(ExactConstant Coefficient, PowerProduct Product);
