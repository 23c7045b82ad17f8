using System.Globalization;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of the letters of gadgets: the inner products and norms they stand for.</summary>
/// <param name="First">The first vector, <c>v</c>; of a gadget of one vector <c>b</c>.</param>
/// <param name="Second">The second vector.</param>
/// <param name="Teacher">The unit teacher direction, <c>b_j^{\star}</c>.</param>
public sealed record InnerProductLatex(string First, string Second, string Teacher)
{
    /// <summary>The letters of a gadget of one vector b.</summary>
    public static InnerProductLatex OneVector { get; } = new("b", string.Empty, @"b_j^{\star}");

    /// <summary>The letters of a gadget of two vectors v, w.</summary>
    public static InnerProductLatex TwoVectors { get; } = new("v", "w", @"b_j^{\star}");

    /// <summary>The power of a letter, <c>(v^{\top}x)^{2}</c> or <c>\|v\|^{4}</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The letter is unknown.</exception>
    public string Power(string letter, int exponent) => letter switch
    {
        GadgetVariables.Alpha => $"({First}^{{\\top}}x)" + Superscript(exponent),
        GadgetVariables.Beta => $"({Second}^{{\\top}}x)" + Superscript(exponent),
        GadgetVariables.V => $"\\|{First}\\|" + Superscript(2 * exponent),
        GadgetVariables.W => $"\\|{Second}\\|" + Superscript(2 * exponent),
        GadgetVariables.C => $"\\langle {First},{Second}\\rangle" + Superscript(exponent),
        GadgetVariables.P => $"\\langle {Teacher},{First}\\rangle" + Superscript(exponent),
        GadgetVariables.Q => $"\\langle {Teacher},{Second}\\rangle" + Superscript(exponent),
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "Not a letter of gadgets."),
    };

    private static string Superscript(int exponent) =>
        exponent == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"^{{{exponent}}}");
}
