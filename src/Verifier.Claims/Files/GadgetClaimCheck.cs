using System.Text.RegularExpressions;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>Proves or refutes a claimed gadget identity E[σ(u·x) φ] = s_k R(p, q), degree by degree.</summary>
internal static partial class GadgetClaimCheck
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["v.x"] = GadgetVariables.Alpha,
        ["x.v"] = GadgetVariables.Alpha,
        ["w.x"] = GadgetVariables.Beta,
        ["x.w"] = GadgetVariables.Beta,
        ["|v|^2"] = GadgetVariables.V,
        ["|w|^2"] = GadgetVariables.W,
        ["v.w"] = GadgetVariables.C,
        ["w.v"] = GadgetVariables.C,
        ["b.v"] = GadgetVariables.P,
        ["v.b"] = GadgetVariables.P,
        ["b.w"] = GadgetVariables.Q,
        ["w.b"] = GadgetVariables.Q,
    };

    /// <summary>The line of the claim.</summary>
    public static CheckLine? Line(string section, GadgetClaim claim, out ClaimsFileProblem? problem)
    {
        if (Letters(claim.Where, out problem) is not { } letters
            || Polynomial(claim.Polynomial, letters, [], out problem) is not { } gadget
            || Expected(claim.Expectation, letters, out problem) is not { } expected)
        {
            return null;
        }

        GadgetProof proof = GadgetProof.Of(gadget, expected);
        Verdict verdict = proof.Witness is { } witness
            ? new Refuted(
                $"the part of degree {CheckContext.Case(witness.Degree)}",
                witness.Expected.ToString(),
                witness.Expectation.ToString(),
                GadgetRepair.Of(gadget, proof, product => Written(product, letters)))
            : new Proved("polynomial identity in every degree, for every activation in L², vectors of any norm and dimension");
        string statement = $"E[σ(b.x) ({claim.Polynomial.Text})] = {claim.Expectation.Text} for |b| = 1";
        return new CheckLine(section, statement, verdict, ["integration by parts", "claim"]);
    }

    /// <summary>What each letter of the claim stands for.</summary>
    private static Dictionary<string, string>? Letters(LocatedText where, out ClaimsFileProblem? problem)
    {
        Dictionary<string, string> letters = new(StringComparer.Ordinal);
        foreach (string definition in where.Text.Split(','))
        {
            string[] sides = definition.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length != 2
                || !Meanings.TryGetValue(sides[1].Replace(" ", string.Empty, StringComparison.Ordinal), out string? meaning)
                || !letters.TryAdd(sides[0], meaning))
            {
                problem = new ClaimsFileProblem($"'{definition.Trim()}' defines no letter; accepted: 'a = v.x' with "
                    + $"one of {string.Join(", ", Meanings.Keys)}.", where.Line, where.Column);
                return null;
            }
        }

        problem = null;
        return letters;
    }

    private static MultivariatePolynomial? Polynomial(
        LocatedText source, Dictionary<string, string> letters, IReadOnlyCollection<string> more, out ClaimsFileProblem? problem)
    {
        PolynomialResult result = PolynomialReader.Read(source.Text, [.. letters.Keys, .. more], Gadget.HighestDegree);
        problem = result.Succeeded ? null : new ClaimsFileProblem(result.Error.Message, source.Line, source.Column + result.Error.Position);
        return result.Polynomial is { } polynomial ? Renamed(polynomial, letters) : null;
    }

    /// <summary>All letters at once: the new names carry a mark until every old one is gone.</summary>
    private static MultivariatePolynomial Renamed(MultivariatePolynomial polynomial, Dictionary<string, string> letters)
    {
        MultivariatePolynomial marked = letters.Aggregate(polynomial, (sum, letter) => sum.Substitute(letter.Key, GadgetVariables.Letter("'" + letter.Value)));
        return letters.Values.Distinct(StringComparer.Ordinal).Aggregate(marked, (sum, name) => sum.Substitute("'" + name, GadgetVariables.Letter(name)));
    }

    /// <summary>A product in the letters of the claim.</summary>
    private static string Written(PowerProduct product, Dictionary<string, string> letters)
    {
        ILookup<string, string> names = letters.ToLookup(letter => letter.Value, letter => letter.Key, StringComparer.Ordinal);
        return PowerProduct.Of([.. product.Factors.Select(factor => (names[factor.Name].FirstOrDefault(factor.Name), factor.Exponent))]).ToString();
    }

    /// <summary>The right side by degrees: s4·R contributes R at degree 4.</summary>
    private static Dictionary<int, MultivariatePolynomial>? Expected(LocatedText source, Dictionary<string, string> letters, out ClaimsFileProblem? problem)
    {
        string[] symbols = [.. CoefficientPattern().Matches(source.Text).Select(match => match.Value).Distinct(StringComparer.Ordinal)];
        if (Polynomial(source, letters, symbols, out problem) is not { } whole)
        {
            return null;
        }

        Dictionary<int, MultivariatePolynomial> expected = [];
        foreach (MultivariateTerm term in whole.Terms)
        {
            string[] found = [.. symbols.Where(symbol => term.Product.ExponentOf(symbol) > 0)];
            if (found.Length != 1 || term.Product.ExponentOf(found[0]) != 1)
            {
                problem = new ClaimsFileProblem("Each term of an expectation has exactly one factor s0, s1, …, which "
                    + "stands for σ̂_k.", source.Line, source.Column);
                return null;
            }

            int degree = int.Parse(found[0].AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
            MultivariatePolynomial rest = MultivariatePolynomial.Term(term.Coefficient, term.Product.Without(found[0]));
            expected[degree] = expected.GetValueOrDefault(degree, MultivariatePolynomial.Zero) + rest;
        }

        return expected;
    }

    [GeneratedRegex(@"\bs\d{1,2}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CoefficientPattern();
}
