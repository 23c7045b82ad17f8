using System.Text;
using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>Writes a tree as text of the activation language that parses back to the same tree.</summary>
/// <remarks>Signs of terms become minus, negative powers go below a fraction bar, the power 1/2 becomes sqrt: <c>x/(2*sqrt(pi)) - 1</c>.</remarks>
public static class ExpressionText
{
    /// <summary>The text.</summary>
    public static string Write(Expression expression)
    {
        StringBuilder text = new();
        WriteNode(text, expression, Binding.Sum);
        return text.ToString();
    }

    /// <summary>How tightly a context binds: a node that binds less tightly gets parentheses.</summary>
    private enum Binding
    {
        Sum,
        Product,
        Power,
        Atom,
    }

    private static void WriteNode(StringBuilder text, Expression node, Binding context)
    {
        bool parentheses = BindingOf(node) < context;
        text.Append(parentheses ? "(" : string.Empty);
        switch (node)
        {
            case Number or Product:
            case Power power when ProductForm.IsBelow(power):
                WriteFraction(text, Fraction.Of(node));
                break;
            case NamedConstant constant:
                text.Append(constant.Name == ConstantName.Pi ? "pi" : "e");
                break;
            case Variable:
                text.Append('x');
                break;
            case Parameter parameter:
                text.Append(parameter.Name);
                break;
            case Sum sum:
                WriteSum(text, sum);
                break;
            case Power power:
                WritePower(text, power);
                break;
            case Call call:
                WriteCall(text, FunctionNames.Of(call.Function), call.Argument);
                break;
            case Extremum extremum:
                WriteCall(text, extremum.Kind == ExtremumKind.Max ? "max" : "min", extremum.Left, extremum.Right);
                break;
            case Conditional conditional:
                WriteConditional(text, conditional);
                break;
            default:
                throw UnknownNode.In(nameof(ExpressionText), node);
        }

        text.Append(parentheses ? ")" : string.Empty);
    }

    private static Binding BindingOf(Expression node) => node switch
    {
        Sum => Binding.Sum,
        _ when Fraction.StartsWithMinus(node) => Binding.Sum,
        Number number => number.Value.IsInteger || NumberText.TryDecimal(number.Value) is not null ? Binding.Atom : Binding.Product,
        Product => Binding.Product,
        Power power when ProductForm.IsBelow(power) => Binding.Product,
        Power power => IsSquareRoot(power) ? Binding.Atom : Binding.Power,
        _ => Binding.Atom,
    };

    private static bool IsSquareRoot(Power power) => power.Exponent is Number number && number.Value == new Rational(1, 2);

    private static void WriteSum(StringBuilder text, Sum sum)
    {
        bool first = true;
        foreach (Expression term in SumOrder.Of(sum))
        {
            bool minus = Fraction.StartsWithMinus(term);
            text.Append((first, minus) switch
            {
                (true, true) => "-",
                (true, false) => string.Empty,
                (false, true) => " - ",
                (false, false) => " + ",
            });
            WriteNode(text, minus ? Build.Negate(term) : term, Binding.Product);
            first = false;
        }
    }

    private static void WriteFraction(StringBuilder text, Fraction fraction)
    {
        string? number = NumberText.TryDecimal(fraction.Coefficient);
        string above = number ?? NumberText.Integer(fraction.Coefficient.Numerator);
        string below = number is null ? NumberText.Integer(fraction.Coefficient.Denominator) : "1";
        bool several = fraction.Below.Count + (below == "1" ? 0 : 1) > 1;
        text.Append(fraction.IsNegative ? "-" : string.Empty);
        WriteFactors(text, above, fraction.Above);
        if (below == "1" && fraction.Below.Count == 0)
        {
            return;
        }

        text.Append(several ? "/(" : "/");
        WriteFactors(text, below, fraction.Below);
        text.Append(several ? ")" : string.Empty);
    }

    private static void WriteFactors(StringBuilder text, string number, IReadOnlyList<Expression> factors)
    {
        bool showsNumber = number != "1" || factors.Count == 0;
        text.Append(showsNumber ? number : string.Empty);
        for (int i = 0; i < factors.Count; i++)
        {
            text.Append(showsNumber || i > 0 ? "*" : string.Empty);
            WriteNode(text, factors[i], Binding.Power);
        }
    }

    private static void WritePower(StringBuilder text, Power power)
    {
        if (IsSquareRoot(power))
        {
            WriteCall(text, "sqrt", power.Base);
            return;
        }

        WriteNode(text, power.Base, Binding.Atom);
        text.Append('^');
        WriteNode(text, power.Exponent, Binding.Power);
    }

    private static void WriteCall(StringBuilder text, string name, params ReadOnlySpan<Expression> arguments)
    {
        text.Append(name).Append('(');
        WriteArguments(text, arguments);
        text.Append(')');
    }

    private static void WriteArguments(StringBuilder text, ReadOnlySpan<Expression> arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            text.Append(i > 0 ? ", " : string.Empty);
            WriteNode(text, arguments[i], Binding.Sum);
        }
    }

    private static void WriteConditional(StringBuilder text, Conditional conditional)
    {
        text.Append("if(");
        WriteNode(text, conditional.Left, Binding.Sum);
        text.Append(conditional.Comparison switch
        {
            Comparison.Less => " < ",
            Comparison.LessOrEqual => " <= ",
            Comparison.Greater => " > ",
            _ => " >= ",
        });
        WriteNode(text, conditional.Right, Binding.Sum);
        text.Append(", ");
        WriteArguments(text, [conditional.WhenTrue, conditional.WhenFalse]);
        text.Append(')');
    }
}
