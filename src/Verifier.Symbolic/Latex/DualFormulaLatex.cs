using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Kernels;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of dual kernels in closed form, Φ₂ as <c>\Phi_{2}(h,k;r)</c>.</summary>
public static class DualFormulaLatex
{
    /// <summary>The LaTeX, for math mode.</summary>
    public static string Write(DualFormula formula)
    {
        string text = string.Concat(formula.Bivariate.Select((term, index) => Write(term, index == 0)));
        if (text.Length > 0 && formula.Elementary.IsZero)
        {
            return text;
        }

        string elementary = ConstantLatex.Write(formula.Elementary);
        return text.Length == 0 || elementary.StartsWith('-') ? text + elementary : $"{text}+{elementary}";
    }

    private static string Write(BivariateTerm term, bool isFirst)
    {
        bool isNegative = term.Weight.IsPrintedNegative();
        ExactConstant size = isNegative ? -term.Weight : term.Weight;
        string body = ConstantLatex.Write(size);
        string factor = size.Equals(ExactConstant.One) ? string.Empty : (size.IsPrintedSum() ? ConstantLatex.InParentheses(body) : body) + @"\,";
        string arguments = $"{ConstantLatex.Write(term.First)},{ConstantLatex.Write(term.Second)};{ConstantLatex.Write(term.Correlation)}";
        return $@"{(isNegative ? "-" : isFirst ? string.Empty : "+")}{factor}\Phi_{{2}}{ConstantLatex.InParentheses(arguments)}";
    }
}
