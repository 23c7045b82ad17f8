using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Growth;

namespace Verifier.Symbolic.Pieces;

/// <summary>Bounds a function inside a gap, wherever it is defined, by powers of the distance d to the breakpoint.</summary>
/// <param name="gap">The gap.</param>
public sealed class SingularBound(Gap gap)
{
    private const int Precision = 128;
    private const int OrderLimit = 4;
    private static readonly Rational LogOrder = new(-1, 8);

    /// <summary>|u| ≤ Scale · d^Order in the gap, or null when no rule gives a bound.</summary>
    public PowerBound? Above(Expression tree)
    {
        Ball range = Range(tree);
        if (range.IsFinite)
        {
            return Constant(range.MagnitudeUpperBound.ToDyadic());
        }

        return tree switch
        {
            Sum sum => Fold(sum.Terms, Above, static (left, right) => left + right),
            Product product => OfProduct(product),
            Power power when RationalInterval.OfConstant(power.Exponent) is { IsPoint: true, Lower: var exponent } =>
                (exponent.Sign >= 0 ? Above(power.Base) : Below(power.Base))?.Power(exponent),
            Call call => OfCall(call),
            Extremum extremum => Above(extremum.Left) + Above(extremum.Right),
            Conditional conditional => Above(conditional.WhenTrue) + Above(conditional.WhenFalse),
            _ => null,
        };
    }

    /// <summary>|u| ≥ Scale · d^Order in the gap, or null when no rule gives a bound.</summary>
    public PowerBound? Below(Expression tree)
    {
        Ball range = Range(tree);
        if (range.IsFinite && !range.ContainsZero)
        {
            return Constant(range.MagnitudeLowerBound.ToDyadic());
        }

        if (AtZero(tree, static slope => slope.ContainsZero ? null : slope.MagnitudeLowerBound) is { } bound)
        {
            return bound;
        }

        return tree switch
        {
            Product product => Fold(product.Factors, Below, static (left, right) => left * right),
            Power power when RationalInterval.OfConstant(power.Exponent) is { IsPoint: true, Lower: var exponent } =>
                (exponent.Sign >= 0 ? Below(power.Base) : Vanishing(power.Base) ?? Above(power.Base))?.Power(exponent),
            Call { Function: Function.Abs } call => Below(call.Argument),
            _ => null,
        };
    }

    private static PowerBound Constant(Dyadic value) => new(Ball.FromDyadic(value, Precision), Rational.Zero);

    private static PowerBound? Fold(NodeList nodes, Func<Expression, PowerBound?> bound, Func<PowerBound, PowerBound, PowerBound> combine)
    {
        PowerBound? result = bound(nodes[0]);
        for (int i = 1; i < nodes.Count && result is not null; i++)
        {
            result = bound(nodes[i]) is { } next ? combine(result.Value, next) : null;
        }

        return result;
    }

    /// <summary>Factors that vanish at r take back what other factors blow up: sin(x)/x.</summary>
    private PowerBound? OfProduct(Product product) =>
        Fold(product.Factors, factor => Vanishing(factor) ?? Above(factor), static (left, right) => left * right);

    private PowerBound? OfCall(Call call) => call.Function switch
    {
        Function.Abs => Above(call.Argument),
        Function.Log => OfLogarithm(call.Argument),
        Function.Softplus or Function.LogCosh => Above(call.Argument) + Constant(Dyadic.One),
        Function.Exp or Function.Sinh or Function.Cosh => null,
        _ => Constant(new Dyadic(BigInteger.One, 1)),
    };

    /// <summary>m d^b ≤ u ≤ M d^a gives |log u| ≤ |log m| + |log M| + (|a| + |b|) log(1/d), and log(1/d) ≤ 8 d^{−1/8}.</summary>
    private PowerBound? OfLogarithm(Expression argument)
    {
        if (Below(argument) is not { } below || Above(argument) is not { } above || above.Scale.IsZero)
        {
            return null;
        }

        Ball scale = below.Scale.Log().Abs() + above.Scale.Log().Abs() + (8 * (Rational.Abs(below.Order) + Rational.Abs(above.Order)));
        return scale.IsFinite ? new PowerBound(scale, LogOrder) : null;
    }

    /// <summary>|u| ≤ sup |u^(m)|/m! · d^m when u vanishes at r to the order m.</summary>
    private PowerBound? Vanishing(Expression tree) => tree is Call { Function: Function.Abs } call
        ? Vanishing(call.Argument)
        : AtZero(tree, static slope => slope.IsFinite && !slope.ContainsZero ? slope.MagnitudeUpperBound : null);

    /// <summary>The bound |u^(m)|/m! · d^m for the order m of the zero of u at r; null when u is not proved to vanish there.</summary>
    private PowerBound? AtZero(Expression tree, Func<Ball, Magnitude?> choose)
    {
        if (!IsSmooth(tree) || !VanishesAtBreakpoint(tree, tree))
        {
            return null;
        }

        Expression derivative = tree;
        BigInteger factorial = BigInteger.One;
        for (int order = 1; order <= OrderLimit; order++)
        {
            derivative = Differentiate.Of(derivative);
            factorial *= order;
            if (choose(Range(derivative)) is { } slope)
            {
                Ball scale = Ball.FromDyadic(slope.ToDyadic(), Precision) / new Rational(factorial, 1);
                return new PowerBound(scale, order);
            }

            if (!VanishesAtBreakpoint(derivative, tree))
            {
                return null;
            }
        }

        return null;
    }

    private bool VanishesAtBreakpoint(Expression tree, Expression origin) =>
        (ReferenceEquals(tree, origin) && gap.IsSimpleZero && tree.Equals(gap.Switch))
        || (gap.Exact is { } point && ConstantValue.TryExact(Substitute.In(tree, Build.Number(point))) is { IsZero: true });

    private static bool IsSmooth(Expression tree) =>
        tree is not (Extremum or Conditional or Call { Function: Function.Abs or Function.Sign or Function.Step }) && Children.Of(tree).All(IsSmooth);

    private Ball Range(Expression tree) => EvaluateBall.At(tree, gap.ToBall(Precision));
}
