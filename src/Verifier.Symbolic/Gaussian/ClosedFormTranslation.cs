using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Gaussian;

/// <summary>Translates the syntax tree of an activation into a <see cref="ClosedForm"/>.</summary>
public sealed class ClosedFormTranslation
{
    private static readonly ImmutableDictionary<string, ExactConstant> NoParameters = ImmutableDictionary<string, ExactConstant>.Empty;

    private readonly IReadOnlyDictionary<string, ExactConstant> parameters;
    private Expression? obstacle;

    private ClosedFormTranslation(IReadOnlyDictionary<string, ExactConstant> parameters) => this.parameters = parameters;

    /// <summary>The closed form of the expression, or the node that leaves the class.</summary>
    public static Translation Translate(Expression expression) => Translate(expression, NoParameters);

    /// <summary>The closed form of an expression with parameters, or the node that leaves the class.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="parameters">A constant for each parameter: a number, or the parameter of a domain.</param>
    public static Translation Translate(Expression expression, IReadOnlyDictionary<string, ExactConstant> parameters)
    {
        ClosedFormTranslation translation = new(parameters);
        ClosedForm? form = translation.Visit(expression);
        return new Translation(form, form is null ? translation.obstacle ?? expression : null);
    }

    private ClosedForm? Visit(Expression node)
    {
        ClosedForm? form = node switch
        {
            Number number => Constant(number.Value),
            NamedConstant { Name: ConstantName.Pi } => Constant(ExactConstant.Pi),
            NamedConstant => ExactConstant.TryExp(1) is { } e ? Constant(e) : null,
            Variable => ClosedForm.FromSmooth(SmoothFunction.Variable),
            Parameter parameter => parameters.TryGetValue(parameter.Name, out ExactConstant? value) ? Constant(value) : null,
            Sum sum => Fold(sum.Terms, ClosedForm.TryAdd),
            Product product => Fold(product.Factors, ClosedForm.TryMultiply),
            Power power => VisitPower(power),
            Call call => Visit(call.Argument) is { } argument ? PiecewiseCall.TryApply(call.Function, argument) : null,
            Extremum extremum => VisitExtremum(extremum),
            Conditional conditional => VisitConditional(conditional),
            _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown node."),
        };
        obstacle ??= form is null ? node : null;
        return form;
    }

    private static ClosedForm Constant(ExactConstant value) => ClosedForm.FromSmooth(SmoothFunction.FromConstant(value));

    private ClosedForm? Fold(NodeList nodes, Func<ClosedForm, ClosedForm, ClosedForm?> operation)
    {
        ClosedForm? result = Visit(nodes[0]);
        for (int index = 1; index < nodes.Count && result is not null; index++)
        {
            result = Visit(nodes[index]) is { } operand ? operation(result, operand) : null;
        }

        return result;
    }

    private ClosedForm? VisitPower(Power power)
    {
        if (power.Exponent is Number { Value: var exponent } && Visit(power.Base) is { } @base)
        {
            return PiecewisePower.TryRaise(@base, exponent);
        }

        // c^u = e^{u log c} for a constant base c > 0.
        return power.Exponent is not Number && Logarithm(power.Base) is { } logarithm && Visit(power.Exponent) is { } form
            && ClosedForm.TryMultiply(Constant(logarithm), form) is { } argument
            ? PiecewiseCall.TryApply(Function.Exp, argument)
            : null;
    }

    private ExactConstant? Logarithm(Expression @base) => @base is NamedConstant { Name: ConstantName.E }
        ? ExactConstant.One
        : Visit(@base) is { Pieces: [{ } piece] } && piece.AsConstant() is { } value && value.TrySign() > 0 ? ExactConstant.TryLog(value) : null;

    private ClosedForm? VisitExtremum(Extremum node) =>
        Visit(node.Left) is { } left && Visit(node.Right) is { } right
            ? Select(left, right, left, right, sign => node.Kind == ExtremumKind.Max ? sign > 0 : sign < 0)
            : null;

    private ClosedForm? VisitConditional(Conditional node) =>
        Visit(node.Left) is { } left && Visit(node.Right) is { } right
        && Visit(node.WhenTrue) is { } whenTrue && Visit(node.WhenFalse) is { } whenFalse
            ? Select(left, right, whenTrue, whenFalse, sign => Holds(node.Comparison, sign))
            : null;

    private static bool Holds(Comparison comparison, int sign) => comparison switch
    {
        Comparison.Less => sign < 0,
        Comparison.LessOrEqual => sign <= 0,
        Comparison.Greater => sign > 0,
        Comparison.GreaterOrEqual => sign >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Unknown comparison."),
    };

    // whenTrue where the sign of left − right satisfies the condition, whenFalse elsewhere.
    private static ClosedForm? Select(ClosedForm left, ClosedForm right, ClosedForm whenTrue, ClosedForm whenFalse, Func<int, bool> condition) =>
        ClosedForm.TrySubtract(left, right) is { } difference
        && PiecewiseSign.TryOf(difference, sign => condition(sign) ? 1 : 0) is { } mask
        && ClosedForm.TryCombine(mask, whenTrue, (chosen, piece) => chosen.IsZero ? SmoothFunction.Zero : piece) is { } first
        && ClosedForm.TryCombine(mask, whenFalse, (chosen, piece) => chosen.IsZero ? piece : SmoothFunction.Zero) is { } second
            ? ClosedForm.TryAdd(first, second)
            : null;
}
