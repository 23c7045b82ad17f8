using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>The two gadgets of degree 4 from which the objective G is made, as polynomials in α, β, V, W, c.</summary>
public static class PaperGadgets
{
    /// <summary>φ(v,x) = V²/8 − V α²/4 + α⁴/24 (Ge, Lee, Ma 2017, (2.8)).</summary>
    public static MultivariatePolynomial SingleVector { get; } =
        Term(new Rational(1, 8), (GadgetVariables.V, 2))
        - Term(new Rational(1, 4), (GadgetVariables.V, 1), (GadgetVariables.Alpha, 2))
        + Term(new Rational(1, 24), (GadgetVariables.Alpha, 4));

    /// <summary>φ(v,w,x) = VW/2 + c² − Wα²/2 − Vβ²/2 − 2αβc + α²β²/2 (Ge, Lee, Ma 2017, (2.9); the cross term is −2 by Lemma 4.9).</summary>
    public static MultivariatePolynomial TwoVector { get; } =
        Term(new Rational(1, 2), (GadgetVariables.V, 1), (GadgetVariables.W, 1))
        + Term(1, (GadgetVariables.C, 2))
        - Term(new Rational(1, 2), (GadgetVariables.W, 1), (GadgetVariables.Alpha, 2))
        - Term(new Rational(1, 2), (GadgetVariables.V, 1), (GadgetVariables.Beta, 2))
        - Term(2, (GadgetVariables.Alpha, 1), (GadgetVariables.Beta, 1), (GadgetVariables.C, 1))
        + Term(new Rational(1, 2), (GadgetVariables.Alpha, 2), (GadgetVariables.Beta, 2));

    private static MultivariatePolynomial Term(Rational factor, params ReadOnlySpan<(string Name, int Exponent)> powers) =>
        MultivariatePolynomial.Monomial(factor, powers);
}
