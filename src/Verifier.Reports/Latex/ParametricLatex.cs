using System.Globalization;
using System.Text;
using Verifier.Reports.Hermite;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Parametric;

namespace Verifier.Reports.Latex;

/// <summary>The sections for an activation with parameters: what holds where a condition on them holds.</summary>
internal static class ParametricLatex
{
    /// <summary>The sections in reading order.</summary>
    public static IReadOnlyList<DerivationSection> Sections(ParametricSeries series) =>
    [
        DefinitionLatex.Section(series.Activation, Declared(series)),
        new("Hermite coefficients", string.Concat(series.Cases.Select(Case))),
        new("The population loss", ExpansionLatex.Mehler + "\n\n"),
        new("What each line rests on", """
            Every coefficient is exact: it is computed in a canonical form in which the parameters are symbols, so that equality is decided
            for all their values at once. A condition is stated wherever a sign or a convergence depends on it.

            """),
    ];

    private static string Declared(ParametricSeries series)
    {
        string names = string.Join(", ", Parameters.Of(series.Activation).Select(name => $"${LatexNames.Parameter(name)}$"));
        string range = series.Assumptions.IsEmpty ? string.Empty : $", where ${SignConditionLatex.Write(series.Assumptions)}$";
        return $"Its parameters are real: {names}{range}. ";
    }

    private static string Case(ParameterCase one)
    {
        StringBuilder text = new();
        if (!one.Conditions.IsEmpty)
        {
            text.Append(CultureInfo.InvariantCulture, $"Where ${SignConditionLatex.Write(one.Conditions)}$:\n\n");
        }

        if (one.Refusal is { } refusal)
        {
            string words = refusal.ToString();
            text.Append(CultureInfo.InvariantCulture, $"{LatexText.Words(char.ToUpperInvariant(words[0]) + words[1..])}.\n\n");
        }

        return (one.Series, one.Fact) switch
        {
            ({ } series, _) => text.Append(WithMoment(series)).ToString(),
            (_, { } fact) => text.Append(OfParity(fact)).ToString(),
            _ => text.ToString(),
        };
    }

    private static string WithMoment(ExactHermiteSeries series)
    {
        string moment = series.SecondMomentClosedForm is { } form
            ? "The second moment is\n" + DisplayMath.Write($@"\mathbb{{E}}[\sigma(z)^2] = {ConstantLatex.Write(form)}.") + "\n\n"
            : string.Empty;
        string general = series.GeneralFormula is { } formula ? General(GeneralFormulaLatex.Write(formula)) : string.Empty;
        return Rows(series, Enumerable.Range(0, Derivation.HighestDegree + 1)) + general + moment;
    }

    private static string OfParity(ParityFact fact)
    {
        int first = fact.Parity == Parity.Odd ? 1 : 0;
        string general = fact.Series.GeneralFormula is { } formula ? General(GeneralFormulaLatex.Write(formula, fact.Parity)) : string.Empty;
        return $"For every {HermiteWords.Of(fact.Parity)} $k$ the coefficient is exact, whatever the parameters.\n"
            + Rows(fact.Series, Enumerable.Range(0, Derivation.HighestDegree + 1).Where(k => k % 2 == first)) + general;
    }

    private static string General(string formula) => $"For general $k$,\n{DisplayMath.Write($@"\hat{{\sigma}}_k = {formula}")}\n\n";

    private static string Rows(ExactHermiteSeries series, IEnumerable<int> indices) =>
        "\\begin{align*}\n  " + string.Join("\\\\\n  ", indices.Select(k => DisplayMath.Rows(
            string.Create(CultureInfo.InvariantCulture, $@"\hat{{\sigma}}_{{{k}}}"), ConstantLatex.Write(series.Exact(k))))) + "\n\\end{align*}\n\n";
}
