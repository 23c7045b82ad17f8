using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>Takes gadgets and wanted polynomials apart.</summary>
internal static class GadgetTerms
{
    /// <summary>The terms α^a β^b · coefficient of a gadget, the coefficient being free of α and β.</summary>
    public static IEnumerable<(int Alpha, int Beta, MultivariatePolynomial Coefficient)> ByInputs(MultivariatePolynomial gadget) =>
        gadget.Terms
            .GroupBy(term => (Alpha: term.Product.ExponentOf(GadgetVariables.Alpha), Beta: term.Product.ExponentOf(GadgetVariables.Beta)))
            .Select(group => (group.Key.Alpha, group.Key.Beta, Sum(group.Select(WithoutInputs))));

    /// <summary>The highest degree in α and β together.</summary>
    public static int InputDegree(MultivariatePolynomial gadget) =>
        ByInputs(gadget).Select(term => term.Alpha + term.Beta).DefaultIfEmpty(0).Max();

    /// <summary>The homogeneous parts of a polynomial in p and q, lowest degree first.</summary>
    /// <exception cref="ArgumentException">Another letter occurs.</exception>
    public static IReadOnlyList<(int Degree, MultivariatePolynomial Part)> ByDegree(MultivariatePolynomial target)
    {
        string[] strangers = [.. target.Variables.Except([GadgetVariables.P, GadgetVariables.Q], StringComparer.Ordinal)];
        return strangers.Length > 0
            ? throw new ArgumentException($"A wanted polynomial has the letters p and q only, not {strangers[0]}.", nameof(target))
            : [.. target.Terms
                .GroupBy(term => term.Product.Degree)
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, Sum(group.Select(term => MultivariatePolynomial.Term(term.Coefficient, term.Product)))))];
    }

    /// <summary>Σ q_ij He_{i,j}(v,w;x)/√k! for the homogeneous polynomial Σ q_ij p^i q^j of degree k.</summary>
    public static MultivariatePolynomial Body(int degree, MultivariatePolynomial part)
    {
        ExactConstant normalisation = ExactConstant.Sqrt(Factorial.Of(degree)) * new Rational(1, Factorial.Of(degree));
        return Sum(part.Terms.Select(term => HermiteTensor.Contract(
            term.Product.ExponentOf(GadgetVariables.P), term.Product.ExponentOf(GadgetVariables.Q)) * (term.Coefficient * normalisation)));
    }

    private static MultivariatePolynomial WithoutInputs(MultivariateTerm term) =>
        MultivariatePolynomial.Term(term.Coefficient, term.Product.Without(GadgetVariables.Alpha, GadgetVariables.Beta));

    private static MultivariatePolynomial Sum(IEnumerable<MultivariatePolynomial> polynomials) =>
        polynomials.Aggregate(MultivariatePolynomial.Zero, (sum, polynomial) => sum + polynomial);
}
