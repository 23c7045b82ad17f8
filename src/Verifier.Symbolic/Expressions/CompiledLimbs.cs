using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;

namespace Verifier.Symbolic.Expressions;

/// <summary>Turns a tree without switches into a function of narrow balls of a fixed number of limbs.</summary>
/// <remarks>Encloses like <see cref="EvaluateBall"/>. Switches (abs, sign, step, max, min, if) are indeterminate everywhere.</remarks>
public static class CompiledLimbs
{
    private const int LargestPower = 1000;

    /// <summary>The function of balls with <paramref name="length"/> limbs.</summary>
    public static Func<LimbBall, LimbBall> Of(Expression tree, int length) => Of(tree, length, null);

    /// <summary>
    /// The function at <paramref name="first"/>, <paramref name="first"/> + <paramref name="step"/>, …; it must be asked at all of them in this order,
    /// once at each.
    /// </summary>
    public static Func<LimbBall, LimbBall> AlongNodes(Expression tree, int length, Dyadic first, Dyadic step) =>
        Of(tree, length, new SteppedCall(first, step));

    private static Func<LimbBall, LimbBall> Of(Expression tree, int length, SteppedCall? nodes) => tree switch
    {
        Number or NamedConstant => Constant(tree, length),
        Variable => static x => x,
        Sum sum => Fold(sum.Terms, length, nodes, static (left, right) => left + right),
        Product product => Fold(product.Factors, length, nodes, static (left, right) => left * right),
        Power power => OfPower(power, length, nodes),
        Call { Function: Function.Tanh, Argument: Call { Function: Function.Softplus, Argument: var u } } =>
            TanhSoftplus(Of(new Call(Function.Exp, u), length, nodes), length),
        Call call => nodes?.TryOf(call, length) ?? OfCall(call.Function, Of(call.Argument, length, nodes)),
        _ => _ => LimbBall.Indeterminate(length),
    };

    /// <summary>tanh(log(1 + e)) = ((1 + e)² − 1)/((1 + e)² + 1).</summary>
    private static Func<LimbBall, LimbBall> TanhSoftplus(Func<LimbBall, LimbBall> exponential, int length)
    {
        LimbBall two = LimbBall.FromInteger(2, length);
        return x =>
        {
            LimbBall e = exponential(x);
            LimbBall excess = e * (e + two);
            return excess / (excess + two);
        };
    }

    private static Func<LimbBall, LimbBall> Constant(Expression tree, int length)
    {
        LimbBall value = LimbBall.FromBall(EvaluateBall.OfConstant(tree, 64 * length), length);
        return _ => value;
    }

    private static Func<LimbBall, LimbBall> Fold(
        NodeList parts, int length, SteppedCall? nodes, Func<LimbBall, LimbBall, LimbBall> combine)
    {
        Func<LimbBall, LimbBall>[] functions = [.. parts.Select(part => Of(part, length, nodes))];
        return x =>
        {
            LimbBall result = functions[0](x);
            for (int i = 1; i < functions.Length; i++)
            {
                result = combine(result, functions[i](x));
            }

            return result;
        };
    }

    private static Func<LimbBall, LimbBall> OfPower(Power power, int length, SteppedCall? nodes)
    {
        Func<LimbBall, LimbBall> @base = Of(power.Base, length, nodes);
        if (power.Exponent is not Number { Value: var exponent } || exponent.Denominator > 2 || Rational.Abs(exponent) > LargestPower)
        {
            Func<LimbBall, LimbBall> exponentOf = Of(power.Exponent, length, nodes);
            return x => (exponentOf(x) * @base(x).Log()).Exp();
        }

        int numerator = (int)exponent.Numerator;
        return exponent.IsInteger
            ? x => @base(x).Pow(numerator)
            : x => @base(x).Through(static u => u.Sqrt()).Pow(numerator);
    }

    private static Func<LimbBall, LimbBall> OfCall(Function function, Func<LimbBall, LimbBall> u) => function switch
    {
        Function.Exp => x => u(x).Exp(),
        Function.Log => x => u(x).Log(),
        Function.Sin => x => u(x).Through(static v => v.Sin()),
        Function.Cos => x => u(x).Through(static v => v.Cos()),
        Function.Sinh => x => u(x).Sinh(),
        Function.Cosh => x => u(x).Cosh(),
        Function.Tanh => x => u(x).Tanh(),
        Function.Atan => x => u(x).Through(static v => v.Atan()),
        Function.Asin => x => u(x).Through(static v => v.Asin()),
        Function.Erf => x => u(x).Through(static v => v.Erf()),
        Function.Erfc => x => u(x).Through(static v => v.Erfc()),
        Function.NormalCdf => x => u(x).Through(static v => v.NormalCdf()),
        Function.NormalDensity => x => u(x).NormalDensity(),
        Function.Sigmoid => x => u(x).Sigmoid(),
        Function.Softplus => x => u(x).Log1pExp(),
        Function.LogCosh => x => u(x).LogCosh(),
        _ => x => LimbBall.Indeterminate(u(x).Length),
    };
}
