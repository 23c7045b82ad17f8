using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Design;

/// <summary>The outcome of a <see cref="FamilySearch"/>.</summary>
/// <param name="Family">The family.</param>
/// <param name="Equation">What should be 0.</param>
/// <param name="Interval">
/// An interval of the parameter at whose ends the left side is proved to have opposite signs; it holds a solution if the left side is
/// continuous in the parameter. Null when none was found.
/// </param>
/// <param name="Member">The member at a decimal of the interval, or null.</param>
/// <param name="Unmet">Why none was found, or null.</param>
public sealed record FamilyDesign(
    ActivationFamily Family, MultivariatePolynomial Equation, SignChange? Interval, FamilyMember? Member, UnmetDemand? Unmet);
