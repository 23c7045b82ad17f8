namespace Verifier.Symbolic.Kernels;

/// <summary>Writes dual kernels in closed form, such as <c>(1/4 + rho)*Phi2(-1/2, -1/2; rho) + …</c>, Φ₂ as Phi2(h, k; r).</summary>
public static class DualFormulaText
{
    /// <summary>The text; without Φ₂ it is text of the activation language.</summary>
    public static string Write(DualFormula formula)
    {
        string text = string.Concat(formula.Bivariate.Select((term, index) => Write(term, index == 0)));
        if (text.Length == 0 || !formula.Elementary.IsZero)
        {
            string elementary = formula.Elementary.ToString();
            text += text.Length == 0 ? elementary : elementary.StartsWith('-') ? $" - {elementary[1..]}" : $" + {elementary}";
        }

        return text;
    }

    private static string Write(BivariateTerm term, bool isFirst)
    {
        string weight = term.Weight.ToString();
        bool isNegative = term.Weight.IsPrintedNegative();
        string size = isNegative ? weight[1..] : weight;
        string sign = isNegative ? isFirst ? "-" : " - " : isFirst ? string.Empty : " + ";
        string factor = size == "1" ? string.Empty : term.Weight.IsPrintedSum() ? $"({size})*" : $"{size}*";
        return $"{sign}{factor}Phi2({term.First}, {term.Second}; {term.Correlation})";
    }
}
