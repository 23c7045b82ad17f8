using System.Globalization;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of Hermite coefficients as letters.</summary>
public static class CoefficientLatex
{
    /// <summary><c>\hat{\sigma}_{4}</c> for the teacher, <c>\hat{\gamma}_{4}</c> for the student.</summary>
    public static string Letter(CoefficientSymbol symbol) => string.Create(
        CultureInfo.InvariantCulture, $@"\hat{{{(symbol.Letter == CoefficientSymbol.Teacher ? @"\sigma" : @"\gamma")}}}_{{{symbol.Degree}}}");

    /// <summary>The closed form when there is one, otherwise the letter.</summary>
    public static string Value(CoefficientSymbol symbol) =>
        symbol.Value.ClosedForm is { } value ? ConstantLatex.Write(value) : Letter(symbol);

    /// <summary>The closed form of the square when there is one, otherwise the squared letter.</summary>
    public static string Square(CoefficientSymbol symbol) =>
        symbol.Value.Square().ClosedForm is { } value ? ConstantLatex.Write(value) : Letter(symbol) + "^{2}";
}
