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
    public static Func<LimbBall, LimbBall> Of(Expression tree, int length) => tree switch
    {
        Number or NamedConstant => Constant(tree, length),
        Variable => static x => x,
        Sum sum => Fold(sum.Terms, length, static (left, right) => left + right),
        Product product => Fold(product.Factors, length, static (left, right) => left * right),
        Power power => OfPower(power, length),
        Call call => OfCall(call.Function, Of(call.Argument, length)),
        _ => _ => LimbBall.Indeterminate(length),
    };

    private static Func<LimbBall, LimbBall> Constant(Expression tree, int length)
    {
        LimbBall value = LimbBall.FromBall(EvaluateBall.OfConstant(tree, 64 * length), length);
        return _ => value;
    }

    private static Func<LimbBall, LimbBall> Fold(NodeList nodes, int length, Func<LimbBall, LimbBall, LimbBall> combine)
    {
        Func<LimbBall, LimbBall>[] parts = [.. nodes.Select(node => Of(node, length))];
        return x =>
        {
            LimbBall result = parts[0](x);
            for (int i = 1; i < parts.Length; i++)
            {
                result = combine(result, parts[i](x));
            }

            return result;
        };
    }

    private static Func<LimbBall, LimbBall> OfPower(Power power, int length)
    {
        Func<LimbBall, LimbBall> @base = Of(power.Base, length);
        if (power.Exponent is not Number { Value: var exponent } || exponent.Denominator > 2 || Rational.Abs(exponent) > LargestPower)
        {
            Func<LimbBall, LimbBall> exponentOf = Of(power.Exponent, length);
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
