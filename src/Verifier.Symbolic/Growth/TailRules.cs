using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Growth;

/// <summary>Derives facts about a tree on one tail y = ±x ≥ T₀ by rules on its nodes.</summary>
/// <remarks>After a null result <see cref="Problem"/> says which part is undefined on the tail or could not be shown to be defined.</remarks>
/// <param name="side">1 for x → +∞, −1 for x → −∞.</param>
/// <param name="start">T₀ ≥ 1.</param>
public sealed class TailRules(int side, Rational start)
{
    private const int PowerLimit = 16;

    /// <summary>What stopped the derivation.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>The facts about a tree, or null with <see cref="Problem"/>.</summary>
    public TailFacts? Facts(Expression tree)
    {
        if (EnclosedPolynomial.TryRead(tree) is { } polynomial)
        {
            return polynomial.OnSide(side).Facts(start);
        }

        TailFacts? facts = tree switch
        {
            Sum sum => OfSum(sum),
            Product product => OfProduct(product),
            Power power => OfPower(power),
            Call call => Facts(call.Argument) is { } argument ? OfCall(call, argument) : null,
            Extremum extremum => OfExtremum(extremum),
            Conditional conditional => OfConditional(conditional),
            _ => Stop(RefusalKind.Undecided, "no finite value of a constant could be enclosed", tree),
        };
        return facts?.Completed(start);
    }

    private TailFacts? OfCall(Call call, TailFacts argument)
    {
        if (call.Function is Function.Log or Function.Asin && UndefinedCall(call, argument) is { } problem)
        {
            Problem = problem;
            return null;
        }

        return FunctionTailRules.Facts(call.Function, argument, start);
    }

    private Refusal? UndefinedCall(Call call, TailFacts argument) => call.Function switch
    {
        Function.Log when argument.IsPositive => null,
        Function.Log when argument.Sign < 0 => Undefined("log of a negative number", call),
        Function.Log => Unknown("it could not be shown that the argument of a logarithm stays positive", call),
        _ when argument.Low?.InfimumFrom(start) >= -1 && argument.High?.SupremumFrom(start) <= 1 => null,
        _ when argument.Low?.InfimumFrom(start) > 1 || argument.High?.SupremumFrom(start) < -1 => Undefined("asin of a number outside [-1, 1]", call),
        _ => Unknown("it could not be shown that the argument of asin stays in [-1, 1]", call),
    };

    private TailFacts? OfSum(Sum sum)
    {
        TailFacts? total = Facts(sum.Terms[0]);
        for (int i = 1; i < sum.Terms.Count && total is not null; i++)
        {
            total = Facts(sum.Terms[i]) is { } term ? Add(total, term) : null;
        }

        return total;
    }

    private static TailFacts Add(TailFacts left, TailFacts right)
    {
        int sign = left.Sign == right.Sign ? left.Sign : 0;
        return new TailFacts(
            left.Low + right.Low,
            left.High + right.High,
            left.Above is { } a && right.Above is { } b ? a + b : null,
            sign != 0 ? Faster(left.LogBelow, right.LogBelow) : null,
            sign);
    }

    /// <summary>The one of two exponents that grows faster.</summary>
    private static QuadraticBound? Faster(QuadraticBound? left, QuadraticBound? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return left ?? right;
        }

        int order = a.Quadratic.CompareTo(b.Quadratic);
        order = order != 0 ? order : a.Linear.CompareTo(b.Linear);
        return (order != 0 ? order : a.Constant.CompareTo(b.Constant)) >= 0 ? a : b;
    }

    private TailFacts? OfProduct(Product product)
    {
        TailFacts? total = TailFacts.Between(1, 1).Completed(start);
        foreach (Expression factor in product.Factors)
        {
            total = Facts(factor) is { } facts ? Multiply(total, facts, RationalInterval.OfConstant(factor)).Completed(start) : null;
            if (total is null)
            {
                return null;
            }
        }

        return total;
    }

    private static TailFacts Multiply(TailFacts left, TailFacts right, RationalInterval? constant)
    {
        TailFacts product = TailFacts.Defined with
        {
            Above = left.Above is { } a && right.Above is { } b ? a * b : null,
            LogBelow = left.LogBelow + right.LogBelow,
            Sign = left.Sign * right.Sign,
        };
        return constant is { IsPoint: true, Lower: var factor }
            ? product with
            {
                Low = factor * (factor.Sign < 0 ? left.High : left.Low),
                High = factor * (factor.Sign < 0 ? left.Low : left.High),
            }
            : product;
    }

    private TailFacts? OfPower(Power power)
    {
        if (RationalInterval.OfConstant(power.Exponent) is not { } exponent)
        {
            return Facts(Build.Call(Function.Exp, Build.Product(power.Exponent, Build.Call(Function.Log, power.Base))));
        }

        if (Facts(power.Base) is not { } @base)
        {
            return null;
        }

        bool isInteger = exponent is { IsPoint: true, Lower.IsInteger: true };
        if (!isInteger && @base.Sign <= 0)
        {
            return @base.IsNegative
                ? Stop(RefusalKind.Undefined, "a non-integer power of a negative number is undefined", power)
                : Stop(RefusalKind.Undecided, "it could not be shown that the base of a non-integer power is not negative", power);
        }

        if (exponent.Lower.Sign < 0)
        {
            return @base.LogBelow is { } below
                ? Reciprocal(@base, below, exponent, isInteger)
                : Stop(RefusalKind.Undecided, "it could not be shown that a denominator stays away from 0", power);
        }

        QuadraticBound? logBelow = exponent.IsPoint ? exponent.Lower * @base.LogBelow : null;
        return new TailFacts(LowOfPower(@base, exponent), null, PositivePower(@base.Above, exponent), logBelow, SignOfPower(@base, exponent, isInteger));
    }

    private TailFacts Reciprocal(TailFacts @base, QuadraticBound below, RationalInterval exponent, bool isInteger)
    {
        GrowthBound above = exponent.IsPoint
            ? GrowthBound.Exponential(exponent.Lower * below)
            : GrowthBound.Exponential(exponent.Lower * below) + GrowthBound.Exponential(exponent.Upper * below);
        QuadraticBound? logBelow = exponent.IsPoint && @base.Above is { } bound ? exponent.Lower * bound.Logarithm(start) : null;
        return new TailFacts(null, null, above, logBelow, SignOfPower(@base, exponent, isInteger));
    }

    /// <summary>u^p ≥ l(s)^{⌊p⌋−2} l(y)² for p ≥ 2 where u ≥ l(y) ≥ l(s) ≥ 1 and l is linear.</summary>
    private QuadraticBound? LowOfPower(TailFacts @base, RationalInterval exponent)
    {
        if (@base.Low is not { Quadratic.IsZero: true, Linear.Sign: >= 0 } line || line.At(start) < 1 || exponent.Lower < 2)
        {
            return null;
        }

        int spare = (int)BigInteger.Min((exponent.Lower - 2).Floor(), PowerLimit);
        return line.At(start).Pow(spare) * line.Square();
    }

    private static GrowthBound? PositivePower(GrowthBound? above, RationalInterval exponent) => exponent.IsPoint
        ? above?.Power(exponent.Lower)
        : above is { } bound ? bound.Power(exponent.Lower) + bound.Power(exponent.Upper) : null;

    private static int SignOfPower(TailFacts @base, RationalInterval exponent, bool isInteger) =>
        isInteger && !exponent.Lower.Numerator.IsEven ? @base.Sign : 1;

    private TailFacts? OfExtremum(Extremum extremum)
    {
        if (Facts(extremum.Left) is not { } left || Facts(extremum.Right) is not { } right)
        {
            return null;
        }

        return extremum.Kind == ExtremumKind.Max ? Larger(left, right) : Larger(left.Negated(), right.Negated()).Negated();
    }

    private static TailFacts Larger(TailFacts left, TailFacts right) => TailFacts.Defined with
    {
        Low = Faster(left.Low, right.Low),
        High = left.High is { } c && right.High is { } d ? QuadraticBound.AboveBoth(c, d) : null,
        Above = left.Above is { } e && right.Above is { } f ? e + f : null,
        LogBelow = left.IsPositive ? left.LogBelow : right.IsPositive ? right.LogBelow : null,
        Sign = left.Sign > 0 || right.Sign > 0 ? 1 : left.Sign < 0 && right.Sign < 0 ? -1 : 0,
    };

    private TailFacts? OfConditional(Conditional conditional)
    {
        if (Facts(Build.Subtract(conditional.Left, conditional.Right)) is not { } difference)
        {
            return null;
        }

        if (difference.LogBelow is not null && difference.Sign != 0)
        {
            bool greater = conditional.Comparison is Comparison.Greater or Comparison.GreaterOrEqual;
            return Facts((difference.Sign > 0) == greater ? conditional.WhenTrue : conditional.WhenFalse);
        }

        return Facts(conditional.WhenTrue) is { } yes && Facts(conditional.WhenFalse) is { } no ? Either(yes, no) : null;
    }

    private static TailFacts Either(TailFacts left, TailFacts right) => TailFacts.Defined with
    {
        Low = left.Low is { } a && right.Low is { } b ? QuadraticBound.BelowBoth(a, b) : null,
        High = left.High is { } c && right.High is { } d ? QuadraticBound.AboveBoth(c, d) : null,
        Above = left.Above is { } e && right.Above is { } f ? e + f : null,
        Sign = left.Sign == right.Sign ? left.Sign : 0,
    };

    private TailFacts? Stop(RefusalKind kind, string reason, Expression part)
    {
        Problem = kind == RefusalKind.Undefined ? Undefined(reason, part) : Unknown(reason, part);
        return null;
    }

    private Refusal Undefined(string reason, Expression part) => new(RefusalKind.Undefined, reason, Place(part));

    private Refusal Unknown(string reason, Expression part) => new(RefusalKind.Undecided, reason, Place(part));

    private string Place(Expression part) => ExpressionText.Write(part) + (side > 0 ? " for x > " : " for x < -") + start;
}
