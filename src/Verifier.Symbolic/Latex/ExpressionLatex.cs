using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Latex;

/// <summary>Typesets activations as a mathematician would; the result needs amsmath and stands in math mode.</summary>
/// <remarks>Fractions are built up on the line and slashed in exponents: <c>\frac{x}{2}</c>, <c>e^{-x^{2}/2}</c>.</remarks>
public static class ExpressionLatex
{
    /// <summary>The LaTeX of a tree.</summary>
    public static string Write(Expression expression) => Node(expression, LatexStyle.Display, LatexBinding.Sum);

    /// <summary>A node in a context; parentheses are added if the node binds less tightly than the context.</summary>
    internal static string Node(Expression node, LatexStyle style, LatexBinding context)
    {
        string body = node switch
        {
            NamedConstant constant => constant.Name == ConstantName.Pi ? @"\pi" : "e",
            Variable => "x",
            Parameter parameter => LatexNames.Parameter(parameter.Name),
            Sum sum => SumOf(sum, style),
            Number or Product or Power { Exponent: Number { Value.Sign: < 0 } } => LatexFraction.Write(Fraction.Of(node), style),
            Power power => PowerOf(power, style),
            Call call => CallOf(call.Function, call.Argument, style),
            Extremum extremum => ExtremumOf(extremum, style),
            Conditional conditional => CasesOf(conditional, style),
            _ => throw UnknownNode.In(nameof(ExpressionLatex), node),
        };
        return LatexBindings.Of(node, style) < context ? Enclosed(body) : body;
    }

    /// <summary>The text in parentheses that grow where it is tall.</summary>
    internal static string Enclosed(string body, string open = "(", string close = ")") =>
        body.Contains(@"\frac", StringComparison.Ordinal) || body.Contains(@"\begin", StringComparison.Ordinal)
            ? $@"\left{open}{body}\right{close}"
            : $"{open}{body}{close}";

    private static string SumOf(Sum sum, LatexStyle style)
    {
        System.Text.StringBuilder text = new();
        foreach (Expression term in SumOrder.Of(sum))
        {
            bool minus = Fraction.StartsWithMinus(term);
            text.Append(minus ? text.Length > 0 ? " - " : "-" : text.Length > 0 ? " + " : string.Empty);
            text.Append(Node(minus ? Build.Negate(term) : term, style, LatexBinding.Product));
        }

        return text.ToString();
    }

    private static string PowerOf(Power power, LatexStyle style)
    {
        if (LatexBindings.IsSquareRoot(power))
        {
            return $@"\sqrt{{{Node(power.Base, style, LatexBinding.Sum)}}}";
        }

        string exponent = Node(power.Exponent, LatexStyle.Inline, LatexBinding.Sum);
        return power is { Base: Call { Function: var function } call, Exponent: Number { Value.IsInteger: true } } && TakesExponent(function)
            ? $"{LatexNames.Operator(function)}^{{{exponent}}}{Argument(call.Argument, style)}"
            : $"{Node(power.Base, style, LatexBinding.Atom)}^{{{exponent}}}";
    }

    private static bool TakesExponent(Function function) =>
        function is Function.Sin or Function.Cos or Function.Sinh or Function.Cosh or Function.Tanh;

    private static string CallOf(Function function, Expression u, LatexStyle style) => function switch
    {
        Function.Exp when LatexBindings.FitsInExponent(u) => $"e^{{{Node(u, LatexStyle.Inline, LatexBinding.Sum)}}}",
        Function.Abs => Enclosed(Node(u, style, LatexBinding.Sum), "|", "|"),
        Function.Step => $@"\mathbf{{1}}_{{\{{{Node(u, LatexStyle.Inline, LatexBinding.Sum)} > 0\}}}}",
        _ => LatexNames.Operator(function) + Argument(u, style),
    };

    private static string Argument(Expression u, LatexStyle style) => Enclosed(Node(u, style, LatexBinding.Sum));

    private static string ExtremumOf(Extremum extremum, LatexStyle style)
    {
        string name = extremum.Kind == ExtremumKind.Max ? @"\max" : @"\min";
        return name + Enclosed(string.Join(", ", Operands(extremum).Select(operand => Node(operand, style, LatexBinding.Sum))));

        IEnumerable<Expression> Operands(Expression node) => node is Extremum inner && inner.Kind == extremum.Kind
            ? Operands(inner.Left).Concat(Operands(inner.Right))
            : [node];
    }

    private static string CasesOf(Conditional conditional, LatexStyle style)
    {
        List<string> rows = [];
        Expression rest = conditional;
        while (rest is Conditional choice)
        {
            string left = Node(choice.Left, LatexStyle.Inline, LatexBinding.Sum);
            string right = Node(choice.Right, LatexStyle.Inline, LatexBinding.Sum);
            rows.Add($@"{Node(choice.WhenTrue, style, LatexBinding.Sum)} & \text{{if }} {left} {Relation(choice.Comparison)} {right}");
            rest = choice.WhenFalse;
        }

        rows.Add($@"{Node(rest, style, LatexBinding.Sum)} & \text{{otherwise}}");
        return $@"\begin{{cases}} {string.Join(@" \\ ", rows)} \end{{cases}}";
    }

    private static string Relation(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => @"\le",
        Comparison.Greater => ">",
        _ => @"\ge",
    };
}
