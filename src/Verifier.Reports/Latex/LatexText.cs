using System.Text;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Latex;

/// <summary>Small pieces of LaTeX text.</summary>
internal static class LatexText
{
    private const int Digits = 15;

    /// <summary>Plain text in typewriter type, every special character escaped.</summary>
    public static string Verbatim(string text) => $@"\texttt{{{Words(text)}}}";

    /// <summary>Plain text, every special character escaped; σ² is set in math mode.</summary>
    public static string Words(string text)
    {
        StringBuilder escaped = new();
        foreach (char letter in text)
        {
            escaped.Append(letter switch
            {
                '\\' => @"\textbackslash{}",
                '^' => @"\textasciicircum{}",
                '~' => @"\textasciitilde{}",
                '{' or '}' or '$' or '&' or '#' or '_' or '%' => $"\\{letter}",
                '<' => @"\textless{}",
                '>' => @"\textgreater{}",
                'σ' => @"$\sigma$",
                '²' => "$^2$",
                _ when char.IsAscii(letter) && !char.IsControl(letter) => letter.ToString(),
                _ => "?",
            });
        }

        return escaped.ToString();
    }

    /// <summary>The closed form, or the digits that are certain.</summary>
    public static string Number(CertifiedNumber number) => number.ClosedForm is { } form ? ConstantLatex.Write(form) : Enclosure(number.Value);

    /// <summary>The digits of a ball with the radius that encloses.</summary>
    public static string Enclosure(Ball ball)
    {
        (string value, string radius) = ball.ToDecimal(Digits);
        return radius == "0" ? value : $@"{Power(value)} \pm {Power(radius)}";
    }

    private static string Power(string number)
    {
        string[] parts = number.Split('e');
        return parts.Length == 1 ? number : $@"{parts[0]}\cdot 10^{{{parts[1]}}}";
    }
}
