using System.Collections.Immutable;
using System.Globalization;
using Verifier.Arithmetic.Constants.Layout;

namespace Verifier.Arithmetic.Constants;

/// <summary>Writes exact constants in the activation language, such as <c>sqrt(e)*(1 - Phi(1)) + 1/sqrt(2*pi) - 1/2</c>.</summary>
public static class ConstantText
{
    /// <summary>The text; it parses back to the same constant.</summary>
    public static string Write(ExactConstant value) => Write(ConstantLayout.Of(value));

    private static string Write(ConstantLayout layout)
    {
        string text = string.Concat(layout.Summands.Select((summand, i) => Sign(summand, i == 0) + Write(summand)));
        return text.Length == 0 ? "0" : text;
    }

    private static string Sign(ConstantFraction summand, bool isFirst) => (isFirst, summand.IsNegative) switch
    {
        (true, false) => string.Empty,
        (true, true) => "-",
        (false, false) => " + ",
        (false, true) => " - ",
    };

    private static string Write(ConstantFraction fraction)
    {
        string numerator = fraction.Numerator.IsEmpty ? "1" : Product(fraction.Numerator);
        return fraction.Denominator.Length switch
        {
            0 => numerator,
            1 => $"{numerator}/{Write(fraction.Denominator[0])}",
            _ => $"{numerator}/({Product(fraction.Denominator)})",
        };
    }

    private static string Product(ImmutableArray<ConstantFactor> factors) => string.Join('*', factors.Select(Write));

    private static string Write(ConstantFactor factor) => factor switch
    {
        ConstantFactor.Integer integer => integer.Value.ToString(CultureInfo.InvariantCulture),
        ConstantFactor.Root { Below.IsOne: true } root => $"sqrt({Write(root.Above)})",
        ConstantFactor.Root root => $"sqrt({Write(root.Above)}/{Below(root.Below)})",
        ConstantFactor.PiPower { Halves: 2 } => "pi",
        ConstantFactor.PiPower power => $"pi^{Exponent(new Rational(power.Halves, 2))}",
        ConstantFactor.Exponential exponential => Exponential(exponential.Exponent),
        ConstantFactor.FunctionValue value => $"{Name(value.Function)}({Write(value.Argument)}){Power(value.Power)}",
        ConstantFactor.SymbolPower power => SymbolPower(power),
        ConstantFactor.Group group => $"({Write(group.Sum)}){Power(group.Power)}",
        _ => throw new ArgumentOutOfRangeException(nameof(factor), factor, "Not a factor of a printed constant."),
    };

    private static string SymbolPower(ConstantFactor.SymbolPower power)
    {
        if (power.Exponent == new Rational(1, 2))
        {
            return $"sqrt({power.Name ?? Write(power.Layout)})";
        }

        string @base = power.Name ?? $"({Write(power.Layout)})";
        return power.Exponent == Rational.One ? @base : $"{@base}^{Exponent(power.Exponent)}";
    }

    private static string Write(RootContent content) => (content.HasPi, content.Integer.IsOne) switch
    {
        (false, _) => content.Integer.ToString(CultureInfo.InvariantCulture),
        (true, true) => "pi",
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"{content.Integer}*pi"),
    };

    private static string Below(RootContent content) => content.HasPi && !content.Integer.IsOne ? $"({Write(content)})" : Write(content);

    private static string Exponential(ExactConstant exponent)
    {
        if (exponent.AsRational() is not { } rational)
        {
            return $"exp({Write(exponent)})";
        }

        return rational == Rational.One ? "e" : rational == new Rational(1, 2) ? "sqrt(e)" : $"exp({rational})";
    }

    private static string Exponent(Rational exponent) => exponent.IsInteger ? exponent.ToString() : $"({exponent})";

    private static string Power(int exponent) => exponent == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"^{exponent}");

    private static string Name(ConstantFunction function) => function switch
    {
        ConstantFunction.NormalCdf => "Phi",
        ConstantFunction.Atan => "atan",
        ConstantFunction.Asin => "asin",
        ConstantFunction.Log => "log",
        ConstantFunction.Cos => "cos",
        ConstantFunction.Sin => "sin",
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a function of printed constants."),
    };
}
