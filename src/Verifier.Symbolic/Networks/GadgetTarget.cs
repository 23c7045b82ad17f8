using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>The polynomial a gadget is wanted for, as people write it: p(t) with t = ⟨b*,b⟩, or q(s,t) with s = ⟨b*,v⟩ and t = ⟨b*,w⟩.</summary>
public static class GadgetTarget
{
    /// <summary>The highest total degree of q(s,t): the proof of a dense polynomial of degree 12 takes about a second, and its cost grows fast.</summary>
    public const int HighestTwoVectorDegree = 12;

    private const string S = "s";
    private const string T = "t";

    /// <summary>p(t) as a polynomial in <see cref="GadgetVariables.P"/>, or the error in the text.</summary>
    public static PolynomialResult ReadOneVector(string text) =>
        Rename(PolynomialReader.Read(text, [T], Gadget.HighestDegree), (T, GadgetVariables.P));

    /// <summary>q(s,t) as a polynomial in <see cref="GadgetVariables.P"/> and <see cref="GadgetVariables.Q"/>, or the error in the text.</summary>
    public static PolynomialResult ReadTwoVectors(string text) =>
        Rename(PolynomialReader.Read(text, [S, T], HighestTwoVectorDegree), (S, GadgetVariables.P), (T, GadgetVariables.Q));

    private static PolynomialResult Rename(PolynomialResult result, params (string From, string To)[] names) => result.Succeeded
        ? PolynomialResult.Of(result.Polynomial.Substitute(
            names.ToDictionary(name => name.From, name => MultivariatePolynomial.Variable(name.To), StringComparer.Ordinal)))
        : result;
}
