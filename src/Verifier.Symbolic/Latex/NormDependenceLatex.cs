using System.Globalization;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of the coefficients of a designed student whose rows have norm s.</summary>
public static class NormDependenceLatex
{
    /// <summary>γ̂_k(s) = Σ_n σ̂_n √(n!/k!)/(2^j j!) s^k (s² − 1)^j with j = (n − k)/2, over the kept degrees n ≥ k of the parity of k.</summary>
    public static string Write(IEnumerable<int> kept, int degree) => LatexSum.Of(kept
        .Select(from => (From: from, Factor: HermiteScaling.Factor(from, degree)))
        .Where(term => !term.Factor.IsZero)
        .Select(term => Term(term.From, degree, term.Factor)));

    private static string Term(int from, int degree, ExactConstant factor)
    {
        string letter = string.Create(CultureInfo.InvariantCulture, $@"\hat{{\sigma}}_{{{from}}}");
        return MultivariateLatex.Times(factor, letter + Power("s", degree) + Power("(s^2-1)", (from - degree) / 2));
    }

    private static string Power(string root, int exponent) => exponent switch
    {
        0 => string.Empty,
        1 => root,
        _ => string.Create(CultureInfo.InvariantCulture, $"{root}^{{{exponent}}}"),
    };
}
