using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Design;

/// <summary>A member of a family that comes close to what is asked.</summary>
/// <param name="Value">The value of the parameter, an exact decimal.</param>
/// <param name="Residual">What the left side of the equation is there, enclosed.</param>
public sealed record FamilyMember(Rational Value, Ball Residual);
