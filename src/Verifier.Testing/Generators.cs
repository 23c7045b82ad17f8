using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Testing;

/// <summary>The generators that every <see cref="PropertyAttribute"/> knows: corners first, then random cases that grow with the size.</summary>
/// <remarks>All randomness comes from <see cref="Gen"/>; otherwise a replay would not repeat the case.</remarks>
public static class Generators
{
    /// <summary>Rational numbers: 0, ±1, ±1/2, ±2 often, otherwise p/q with |p|, q up to the size; they shrink towards 0 and to integers.</summary>
    public static Arbitrary<Rational> Rationals() => Arb.From(RationalGenerators.Any, RationalGenerators.Shrink);

    /// <summary>Correlations ρ ∈ [−1, 1]: −1, 0, 1 often, otherwise p/q.</summary>
    public static Arbitrary<Correlation> Correlations() => Arb.From(
        RationalGenerators.InUnitInterval.Select(value => new Correlation(value)),
        correlation => RationalGenerators.Shrink(correlation.Value).Select(value => new Correlation(value)));

    /// <summary>Orthogonal matrices of dimension 1 to 8 from the Haar measure, and the identity.</summary>
    public static Arbitrary<OrthogonalMatrix> OrthogonalMatrices() => Arb.From(MatrixGenerators.Orthogonal);

    /// <summary>One to six weights a* ≥ 0, not all 0.</summary>
    public static Arbitrary<NonNegativeWeights> Weights() => Arb.From(
        Gen.Choose(1, 6)
            .SelectMany(count => RationalGenerators.NonNegative.ArrayOf(count))
            .Where(weights => weights.Any(weight => !weight.IsZero))
            .Select(weights => new NonNegativeWeights([.. weights])));

    /// <summary>Polynomials in the letters p and q, as they are wanted from gadgets: degree up to 6, shrinking term by term.</summary>
    public static Arbitrary<MultivariatePolynomial> GadgetTargets() => Arb.From(PolynomialGenerators.GadgetTarget, PolynomialGenerators.Shrink);

    /// <summary>Activations with exact Hermite coefficients; they shrink term by term.</summary>
    public static Arbitrary<ClosedActivation> ClosedActivations() => Arb.From(ActivationGenerators.Closed, ActivationGenerators.Shrink);

    /// <summary>Members of the closed class with parameters, and values for them; they shrink term by term.</summary>
    public static Arbitrary<ParametricActivation> ParametricActivations() => Arb.From(ParametricGenerators.Activation, ParametricGenerators.Shrink);

    /// <summary>Syntax trees of all kinds of nodes; they shrink to their subtrees.</summary>
    public static Arbitrary<ParseTree> ParseTrees() => Arb.From(TreeGenerators.Any, TreeGenerators.Shrink);
}
