namespace Verifier.Arithmetic.Constants;

/// <summary>One summand of an <see cref="ExactConstant"/>: rational × monomial.</summary>
/// <param name="Coefficient">The rational factor, not zero.</param>
/// <param name="Monomial">The irrational factor, or 1.</param>
public readonly record struct ConstantTerm(Rational Coefficient, ConstantMonomial Monomial);
