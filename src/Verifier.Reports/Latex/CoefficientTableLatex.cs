using System.Globalization;
using System.Text;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Latex;

/// <summary>The section with the Hermite coefficients.</summary>
internal static class CoefficientTableLatex
{
    /// <summary>The section.</summary>
    public static DerivationSection Section(HermiteSeries series, CancellationToken cancellation)
    {
        StringBuilder text = new();
        if (series.GeneralFormula is { } formula)
        {
            text.Append("For general $k$,\n")
                .Append(DisplayMath.Write($@"\hat{{\sigma}}_k = {GeneralFormulaLatex.Write(formula)}"))
                .Append('\n');
        }

        text.Append(ParitySentence(series.Parity));
        text.Append("\\begin{longtable}{rll}\n$k$ & $\\hat{\\sigma}_k$ & rests on \\\\\n\\hline\n\\noalign{\\vskip 6pt}\n\\endhead\n");
        for (int k = 0; k <= Derivation.HighestDegree; k++)
        {
            HermiteCoefficient coefficient = series.Coefficient(k, Derivation.Bits, cancellation);
            text.Append(CultureInfo.InvariantCulture, $"{k} & $\\displaystyle {Value(coefficient)}$ & {Grounds(coefficient)} \\\\[8pt]\n");
        }

        CertifiedNumber moment = new(series.SecondMomentClosedForm, series.SecondMoment(Derivation.Bits, cancellation));
        text.Append("\\end{longtable}\n\nThe second moment, which bounds every tail of the series, is\n");
        text.Append(DisplayMath.Write($@"\mathbb{{E}}[\sigma(z)^2]=\sum_{{k\ge 0}}\hat{{\sigma}}_k^2 = {LatexText.Number(moment)}.")).Append('\n');
        return new DerivationSection("Hermite coefficients", text.ToString());
    }

    private static string ParitySentence(Parity parity) => parity switch
    {
        Parity.Even => "The activation is even, so that $\\hat{\\sigma}_k=0$ for every odd $k$.\n\n",
        Parity.Odd => "The activation is odd, so that $\\hat{\\sigma}_k=0$ for every even $k$.\n\n",
        Parity.None => string.Empty,
        _ => throw new ArgumentOutOfRangeException(nameof(parity), parity, "A parity without a sentence."),
    };

    private static string Value(HermiteCoefficient coefficient) => coefficient.Status == CoefficientStatus.Zero
        ? "0"
        : LatexText.Number(new CertifiedNumber(coefficient.ClosedForm, coefficient.Value));

    private static string Grounds(HermiteCoefficient coefficient) => coefficient.Method switch
    {
        CoefficientMethod.ClosedForm => "closed form",
        CoefficientMethod.Symmetry => "symmetry",
        CoefficientMethod.Enclosure => "certified quadrature",
        _ => throw new ArgumentOutOfRangeException(nameof(coefficient), coefficient.Method, "A method without words."),
    };
}
