using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Latex;

/// <summary>How tightly nodes bind as they are typeset.</summary>
internal static class LatexBindings
{
    // Longer exponents are hard to read; then exp(…) is written.
    private const int LargestExponent = 12;

    /// <summary>The binding of a node in a style.</summary>
    public static LatexBinding Of(Expression node, LatexStyle style) => node switch
    {
        Sum => LatexBinding.Sum,
        _ when Fraction.StartsWithMinus(node) => LatexBinding.Sum,
        Number number => number.Value.IsInteger || NumberText.TryDecimal(number.Value) is not null ? LatexBinding.Atom : OfFraction(style),
        Product => LatexBinding.Product,
        Power power when ProductForm.IsBelow(power) => OfFraction(style),
        Power power => IsSquareRoot(power) ? LatexBinding.Atom : LatexBinding.Factor,
        Call { Function: Function.Exp, Argument: var exponent } => FitsInExponent(exponent) ? LatexBinding.Factor : LatexBinding.Atom,
        Conditional => LatexBinding.Product,
        _ => LatexBinding.Atom,
    };

    /// <summary>Whether the node is √u.</summary>
    public static bool IsSquareRoot(Power power) => power.Exponent is Number number && number.Value == new Rational(1, 2);

    /// <summary>Whether e^u reads better than exp(u).</summary>
    public static bool FitsInExponent(Expression u) => u.Size <= LargestExponent && !HasTallPart(u);

    private static bool HasTallPart(Expression node) =>
        node is Conditional or Extremum or Call { Function: Function.Exp } || Children.Of(node).Any(HasTallPart);

    private static LatexBinding OfFraction(LatexStyle style) =>
        style == LatexStyle.Display ? LatexBinding.Factor : LatexBinding.Product;
}
