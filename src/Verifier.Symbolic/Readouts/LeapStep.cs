using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Readouts;

/// <summary>A set of the support in an order of learning.</summary>
/// <param name="Support">The degree of each coordinate of the set.</param>
/// <param name="NewDegree">The degree it has on coordinates of no earlier set.</param>
public readonly record struct LeapStep(PowerProduct Support, int NewDegree);
