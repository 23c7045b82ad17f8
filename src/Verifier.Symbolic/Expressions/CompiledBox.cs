using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Symbolic.Expressions;

/// <summary>Turns a tree without switches into a function of rectangles that bounds its analytic continuation.</summary>
/// <remarks>A finite value promises that the function is analytic on the rectangle. Switches (abs, sign, step, max, min, if) are unknown
/// everywhere.</remarks>
public static class CompiledBox
{
    private const int ConstantBits = 60;
    private const int LargestPower = 1000;

    /// <summary>The function of rectangles.</summary>
    public static Func<ComplexBox, ComplexBox> Of(Expression tree) => tree switch
    {
        Number or NamedConstant => Constant(tree),
        Variable => static z => z,
        Sum sum => Fold(sum.Terms, static (left, right) => left + right),
        Product product => Fold(product.Factors, static (left, right) => left * right),
        Power power => OfPower(power),
        Call call => OfCall(call.Function, Of(call.Argument)),
        _ => static _ => ComplexBox.Unknown,
    };

    private static Func<ComplexBox, ComplexBox> Constant(Expression tree)
    {
        Ball value = EvaluateBall.OfConstant(tree, ConstantBits);
        double middle = value.Midpoint.ToDouble();

        // The midpoint is cut off and rounded to a double.
        ComplexBox box = ((Interval)middle).Widened((Math.Abs(middle) * 1e-15) + value.Radius.ToDouble() + 1e-300);
        return _ => box;
    }

    private static Func<ComplexBox, ComplexBox> Fold(NodeList nodes, Func<ComplexBox, ComplexBox, ComplexBox> combine)
    {
        Func<ComplexBox, ComplexBox>[] parts = [.. nodes.Select(Of)];
        return z =>
        {
            ComplexBox result = parts[0](z);
            for (int i = 1; i < parts.Length; i++)
            {
                result = combine(result, parts[i](z));
            }

            return result;
        };
    }

    private static Func<ComplexBox, ComplexBox> OfPower(Power power)
    {
        Func<ComplexBox, ComplexBox> @base = Of(power.Base);
        if (power.Exponent is Number { Value: { IsInteger: true } integer } && Rational.Abs(integer) <= LargestPower)
        {
            int exponent = (int)integer.Numerator;
            return z => @base(z).Pow(exponent);
        }

        Func<ComplexBox, ComplexBox> exponentOf = Of(power.Exponent);
        return z => (exponentOf(z) * @base(z).Log()).Exp();
    }

    private static Func<ComplexBox, ComplexBox> OfCall(Function function, Func<ComplexBox, ComplexBox> u) => function switch
    {
        Function.Exp => z => u(z).Exp(),
        Function.Log => z => u(z).Log(),
        Function.Sin => z => u(z).Sin(),
        Function.Cos => z => u(z).Cos(),
        Function.Sinh => z => u(z).Sinh(),
        Function.Cosh => z => u(z).Cosh(),
        Function.Tanh => z => u(z).Tanh(),
        Function.Atan => z => u(z).Atan(),
        Function.Erf => z => u(z).Erf(),
        Function.Erfc => z => 1 - u(z).Erf(),
        Function.NormalCdf => z => u(z).NormalCdf(),
        Function.NormalDensity => z => u(z).NormalDensity(),
        Function.Sigmoid => z => u(z).Sigmoid(),
        Function.Softplus => z => u(z).Log1pExp(),
        Function.LogCosh => z => u(z).LogCosh(),
        _ => static _ => ComplexBox.Unknown,
    };
}
