using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Constants.Layout;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of exact constants, such as <c>\frac{1}{2\sqrt{\pi}}</c>; needs no package beyond amsmath.</summary>
public static class ConstantLatex
{
    /// <summary>The LaTeX of a constant, for math mode.</summary>
    public static string Write(ExactConstant value) => Write(ConstantLayout.Of(value));

    /// <summary>Whether the constant is printed as a sum of several summands and needs parentheses as a factor.</summary>
    public static bool IsSum(ExactConstant value) => ConstantLayout.Of(value).Summands.Length > 1;

    /// <summary>The body in parentheses that are large enough for it.</summary>
    public static string InParentheses(string body)
    {
        if (body.Contains(@"\frac", StringComparison.Ordinal))
        {
            return $@"\left({body}\right)";
        }

        bool isHigh = body.Contains('(', StringComparison.Ordinal) || body.Contains(@"\sqrt", StringComparison.Ordinal);
        return isHigh ? $@"\bigl({body}\bigr)" : $"({body})";
    }

    private static string Write(ConstantLayout layout)
    {
        StringBuilder text = new();
        foreach (ConstantFraction summand in layout.Summands)
        {
            string sign = summand.IsNegative ? "-" : text.Length > 0 ? "+" : string.Empty;
            text.Append(sign).Append(Write(summand));
        }

        return text.Length == 0 ? "0" : text.ToString();
    }

    private static string Write(ConstantFraction fraction)
    {
        string numerator = fraction.Numerator.IsEmpty ? "1" : Product(fraction.Numerator, isFramed: !fraction.Denominator.IsEmpty);
        return fraction.Denominator.IsEmpty ? numerator : $@"\frac{{{numerator}}}{{{Product(fraction.Denominator, isFramed: true)}}}";
    }

    /// <summary>A product; a sum that stands alone above or below a fraction line needs no parentheses.</summary>
    private static string Product(ImmutableArray<ConstantFactor> factors, bool isFramed)
    {
        if (isFramed && factors is [ConstantFactor.Group { Power: 1 } alone])
        {
            return Write(alone.Sum);
        }

        if (isFramed && factors is [ConstantFactor.SymbolPower { Name: null } only] && only.Exponent == Rational.One)
        {
            return Write(only.Layout);
        }

        StringBuilder text = new();
        for (int i = 0; i < factors.Length; i++)
        {
            string factor = isFramed && factors[i] is ConstantFactor.Root root ? FramedRoot(root) : Write(factors[i]);
            text.Append(i == 0 ? string.Empty : Separator(factors[i - 1], factors[i], factor)).Append(factor);
        }

        return text.ToString();
    }

    /// <summary>A root above or below a fraction line: a quotient in it is written with a slash, not as a fraction in a fraction.</summary>
    private static string FramedRoot(ConstantFactor.Root root) => root.Below.IsOne
        ? Write(root)
        : root.Below is { HasPi: true, Integer.IsOne: false }
            ? $@"\sqrt{{{Write(root.Above)}/({Write(root.Below)})}}"
            : $@"\sqrt{{{Write(root.Above)}/{Write(root.Below)}}}";

    private static string Separator(ConstantFactor previous, ConstantFactor next, string nextText)
    {
        if (previous is ConstantFactor.Integer)
        {
            return string.Empty;
        }

        if (previous is ConstantFactor.Root || next is ConstantFactor.Group || IsRootOfE(previous))
        {
            return @"\,";
        }

        return char.IsLetter(nextText[0]) ? " " : string.Empty;
    }

    private static bool IsRootOfE(ConstantFactor factor) =>
        factor is ConstantFactor.Exponential exponential && exponential.Exponent.AsRational() == new Rational(1, 2);

    private static string Write(ConstantFactor factor) => factor switch
    {
        ConstantFactor.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        ConstantFactor.Root { Below.IsOne: true } root => $@"\sqrt{{{Write(root.Above)}}}",
        ConstantFactor.Root root => $@"\sqrt{{\frac{{{Write(root.Above)}}}{{{Write(root.Below)}}}}}",
        ConstantFactor.PiPower power => @"\pi" + Power(new Rational(power.Halves, 2)),
        ConstantFactor.Exponential exponential => Exponential(exponential.Exponent),
        ConstantFactor.FunctionValue value => Value(value),
        ConstantFactor.SymbolPower power => SymbolPower(power),
        ConstantFactor.Group group => InParentheses(Write(group.Sum)) + Power(group.Power),
        _ => throw new ArgumentOutOfRangeException(nameof(factor), factor, "Not a factor of a printed constant."),
    };

    private static string SymbolPower(ConstantFactor.SymbolPower power)
    {
        string @base = power.Name is { } name ? LatexNames.Parameter(name) : Write(power.Layout);
        if (power.Exponent == new Rational(1, 2))
        {
            return $@"\sqrt{{{@base}}}";
        }

        return (power.Name is null ? InParentheses(@base) : @base) + Power(power.Exponent);
    }

    private static string Write(RootContent content) => (content.HasPi, content.Integer.IsOne) switch
    {
        (false, _) => content.Integer.ToString(CultureInfo.InvariantCulture),
        (true, true) => @"\pi",
        (true, false) => string.Create(CultureInfo.InvariantCulture, $@"{content.Integer}\pi"),
    };

    private static string Exponential(ExactConstant exponent)
    {
        if (exponent.AsRational() is not { } rational)
        {
            return $"e^{{{Slashed(ConstantLayout.Of(exponent))}}}";
        }

        return rational == new Rational(1, 2) ? @"\sqrt{e}" : "e" + Power(rational);
    }

    /// <summary>A sum in an exponent: fractions on the line where they fit there.</summary>
    private static string Slashed(ConstantLayout layout)
    {
        if (layout.Summands is not [{ Denominator: [ConstantFactor.Integer] } alone])
        {
            return Write(layout);
        }

        string numerator = alone.Numerator.IsEmpty ? "1" : Product(alone.Numerator, isFramed: false);
        return $"{(alone.IsNegative ? "-" : string.Empty)}{numerator}/{Product(alone.Denominator, isFramed: true)}";
    }

    private static string Value(ConstantFactor.FunctionValue value)
    {
        bool isPlainLogarithm = value is { Function: ConstantFunction.Log, Power: 1 } && value.Argument.AsRational() is not null;
        string argument = Write(value.Argument);
        return isPlainLogarithm
            ? $@"\log {argument}"
            : Name(value.Function) + InParentheses(argument) + Power(value.Power);
    }

    private static string Power(Rational exponent) => exponent == Rational.One ? string.Empty : $"^{{{exponent}}}";

    private static string Name(ConstantFunction function) => function switch
    {
        ConstantFunction.NormalCdf => @"\Phi",
        ConstantFunction.Atan => @"\arctan",
        ConstantFunction.Asin => @"\arcsin",
        ConstantFunction.Log => @"\log",
        ConstantFunction.Cos => @"\cos",
        ConstantFunction.Sin => @"\sin",
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a function of printed constants."),
    };
}
