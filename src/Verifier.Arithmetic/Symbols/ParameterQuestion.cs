using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>A sign that a computation needed and the declared range does not decide.</summary>
/// <param name="Polynomial">The polynomial, a factor of the expression whose sign was asked.</param>
/// <param name="IsAboutZero">Whether only P ≠ 0 or P = 0 was asked, not the sign.</param>
public sealed record ParameterQuestion(MultivariatePolynomial Polynomial, bool IsAboutZero);
