using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>Translates a tree into steps for a stack of blocks of doubles.</summary>
internal static class DoubleProgram
{
    /// <summary>The steps, operands before operators.</summary>
    public static List<DoubleStep> Of(Expression expression)
    {
        List<DoubleStep> steps = [];
        Append(steps, expression);
        return steps;
    }

    private static void Append(List<DoubleStep> steps, Expression node)
    {
        if (TryConstant(node) is double constant)
        {
            steps.Add(new DoubleStep(DoubleOperation.Constant, Value: constant));
            return;
        }

        switch (node)
        {
            case Variable:
                steps.Add(new DoubleStep(DoubleOperation.Variable));
                break;
            case Parameter parameter:
                throw UnknownNode.WithoutValue(parameter);
            case Sum sum:
                AppendFold(steps, sum.Terms, DoubleOperation.Add);
                break;
            case Product product:
                AppendFold(steps, product.Factors, DoubleOperation.Multiply);
                break;
            case Power power:
                AppendPower(steps, power);
                break;
            case Call call:
                Append(steps, call.Argument);
                steps.Add(new DoubleStep(DoubleOperation.Call, Function: call.Function));
                break;
            case Extremum extremum:
                AppendFold(steps, Children.Of(extremum), extremum.Kind == ExtremumKind.Max ? DoubleOperation.Max : DoubleOperation.Min);
                break;
            case Conditional conditional:
                AppendAll(steps, Children.Of(conditional));
                steps.Add(new DoubleStep(DoubleOperation.Choose, Comparison: conditional.Comparison));
                break;
            default:
                throw UnknownNode.In(nameof(EvaluateDouble), node);
        }
    }

    private static double? TryConstant(Expression node) => node switch
    {
        Number number => number.Value.ToDouble(),
        NamedConstant { Name: ConstantName.Pi } => Math.PI,
        NamedConstant => Math.E,
        _ => null,
    };

    private static void AppendAll(List<DoubleStep> steps, IReadOnlyList<Expression> nodes)
    {
        foreach (Expression node in nodes)
        {
            Append(steps, node);
        }
    }

    private static void AppendFold(List<DoubleStep> steps, IReadOnlyList<Expression> nodes, DoubleOperation operation)
    {
        for (int i = 0; i < nodes.Count; i++)
        {
            Append(steps, nodes[i]);
            if (i > 0)
            {
                steps.Add(new DoubleStep(operation));
            }
        }
    }

    private static void AppendPower(List<DoubleStep> steps, Power power)
    {
        Append(steps, power.Base);
        if (power.Exponent is Number { Value: var exponent } && !exponent.IsZero && Rational.Abs(exponent) <= DoubleStep.LargestRepeatedExponent
            && (exponent * 2).IsInteger)
        {
            steps.Add(new DoubleStep(DoubleOperation.HalfIntegerPower, Value: exponent.ToDouble()));
            return;
        }

        Append(steps, power.Exponent);
        steps.Add(new DoubleStep(DoubleOperation.Power));
    }
}
