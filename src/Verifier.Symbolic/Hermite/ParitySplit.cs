using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Growth;

namespace Verifier.Symbolic.Hermite;

/// <summary>Splits a tree into proved even and odd parts, equal to it almost everywhere.</summary>
/// <remarks>
/// Rules: sigmoid(u) = 1/2 + tanh(u/2)/2, softplus(u) = u/2 + log 2 + log cosh(u/2), Φ(u) = 1/2 + erf(u/√2)/2, step = 1/2 + sign/2 for odd
/// u;
/// max(a, b) = (a + b)/2 + |a − b|/2; parity of compositions; and f(x) ± f(−x) decided for rational functions of x and e^{λx}.
/// </remarks>
public static class ParitySplit
{
    private static readonly Expression Half = Build.Number(new Rational(1, 2));

    /// <summary>The parts of a tree.</summary>
    public static ParityParts Of(Expression tree) => BySymmetry(tree) ?? ByNode(tree);

    private static ParityParts? BySymmetry(Expression tree)
    {
        if (tree is Number or NamedConstant or Variable || ExponentialFraction.TryRead(tree) is not { } fraction)
        {
            return null;
        }

        ExponentialFraction reflected = fraction.Reflected();
        if (fraction.Plus(reflected.Negated()).AsPolynomial() is { } odd)
        {
            Expression? half = HalfOf(odd);
            return new ParityParts(Without(tree, half), half, null);
        }

        if (fraction.Plus(reflected).AsPolynomial() is { } even)
        {
            Expression? half = HalfOf(even);
            return new ParityParts(half, Without(tree, half), null);
        }

        return null;
    }

    private static Expression? HalfOf(ExponentialPolynomial polynomial) =>
        polynomial.IsZero ? null : (ExponentialPolynomial.Term(new Rational(1, 2), 0, 0) * polynomial).AsPolynomialTree();

    private static Expression? Without(Expression tree, Expression? part)
    {
        Expression rest = part is null ? tree : Build.Subtract(tree, part);
        return ExponentialFraction.TryRead(rest) is { Numerator.IsZero: true } ? null : rest;
    }

    private static ParityParts ByNode(Expression tree) => tree switch
    {
        Variable => ParityParts.OfOdd(tree),
        Number or NamedConstant or Parameter => ParityParts.OfEven(tree),
        Sum sum => sum.Terms.Select(Of).Aggregate(static (left, right) => left + right),
        Product product => OfProduct(product),
        Power power => OfPower(power),
        Call call => OfCall(call),
        Extremum extremum => OfExtremum(extremum),
        Conditional conditional => OfConditional(conditional),
        _ => ParityParts.OfRest(tree),
    };

    private static ParityParts OfProduct(Product product)
    {
        ParityParts[] factors = [.. product.Factors.Select(Of)];
        bool isSplit = factors.All(static part => part.Rest is null) && factors.Count(static part => !part.IsEven && !part.IsOdd) <= 2;
        return isSplit ? factors.Aggregate(ParityParts.Multiply) : ParityParts.OfRest(product);
    }

    private static ParityParts OfPower(Power power)
    {
        ParityParts @base = Of(power.Base);
        if (@base.IsEven && Of(power.Exponent).IsEven)
        {
            return ParityParts.OfEven(power);
        }

        if (power.Exponent is not Number { Value: { IsInteger: true } exponent })
        {
            return ParityParts.OfRest(power);
        }

        if (@base.IsOdd)
        {
            return exponent.Numerator.IsEven ? ParityParts.OfEven(power) : ParityParts.OfOdd(power);
        }

        return exponent == 2 && @base.Rest is null ? ParityParts.Multiply(@base, @base) : ParityParts.OfRest(power);
    }

    private static ParityParts OfCall(Call call)
    {
        ParityParts argument = Of(call.Argument);
        if (argument.IsEven)
        {
            return ParityParts.OfEven(call);
        }

        if (argument.IsOdd)
        {
            return OfOddArgument(call);
        }

        return call.Function == Function.Log ? OfLogarithm(call) : ParityParts.OfRest(call);
    }

    private static ParityParts OfOddArgument(Call call)
    {
        Expression u = call.Argument;
        Expression half = Build.Product(Half, u);
        return call.Function switch
        {
            Function.Sin or Function.Sinh or Function.Tanh or Function.Atan or Function.Asin or Function.Erf or Function.Sign => ParityParts.OfOdd(call),
            Function.Abs or Function.Cos or Function.Cosh or Function.LogCosh or Function.NormalDensity => ParityParts.OfEven(call),
            Function.Exp => new ParityParts(Build.Call(Function.Cosh, u), Build.Call(Function.Sinh, u), null),
            Function.Step when VanishesNowhereButOnANullSet(u) => new ParityParts(Half, Build.Product(Half, Build.Call(Function.Sign, u)), null),
            Function.Sigmoid => new ParityParts(Half, Build.Product(Half, Build.Call(Function.Tanh, half)), null),
            Function.Erfc => new ParityParts(Build.Number(1), Build.Negate(Build.Call(Function.Erf, u)), null),
            Function.NormalCdf => new ParityParts(Half, Build.Product(Half, Build.Call(Function.Erf, OverRootTwo(u))), null),
            Function.Softplus => new ParityParts(
                Build.Sum(Build.Call(Function.Log, Build.Number(2)), Build.Call(Function.LogCosh, half)), half, null),
            _ => ParityParts.OfRest(call),
        };
    }

    /// <summary>A polynomial with a coefficient that is not 0: step(u) = 1/2 + sign(u)/2 fails where u = 0.</summary>
    private static bool VanishesNowhereButOnANullSet(Expression u) =>
        EnclosedPolynomial.TryRead(u)?.Coefficients.Any(static c => c.Lower.Sign * c.Upper.Sign > 0) ?? false;

    private static Expression OverRootTwo(Expression u) => Build.Product(u, Build.Power(Build.Number(2), Build.Number(new Rational(-1, 2))));

    /// <summary>log R with R(x) = e^{λx} R(−x) has the odd part λx/2.</summary>
    private static ParityParts OfLogarithm(Call call)
    {
        if (ExponentialFraction.TryRead(call.Argument)?.ReflectionRate() is not { } rate)
        {
            return ParityParts.OfRest(call);
        }

        Expression? odd = rate.IsZero ? null : Build.Product(Build.Number(rate / 2), Build.X);
        return new ParityParts(odd is null ? call : Build.Subtract(call, odd), odd, null);
    }

    private static ParityParts OfExtremum(Extremum extremum)
    {
        Expression difference = Build.Subtract(extremum.Left, extremum.Right);
        ParityParts parts = Of(difference);
        if (!parts.IsEven && !parts.IsOdd)
        {
            return ParityParts.OfRest(extremum);
        }

        Expression sign = extremum.Kind == ExtremumKind.Max ? Half : Build.Negate(Half);
        Expression even = Build.Product(sign, Build.Call(Function.Abs, difference));
        return Of(Build.Product(Half, Build.Sum(extremum.Left, extremum.Right))) + ParityParts.OfEven(even);
    }

    private static ParityParts OfConditional(Conditional conditional)
    {
        ParityParts condition = Of(Build.Subtract(conditional.Left, conditional.Right));
        ParityParts yes = Of(conditional.WhenTrue);
        ParityParts no = Of(conditional.WhenFalse);
        if (condition.IsEven && ((yes.IsEven && no.IsEven) || (yes.IsOdd && no.IsOdd)))
        {
            return yes.IsEven ? ParityParts.OfEven(conditional) : ParityParts.OfOdd(conditional);
        }

        if (!condition.IsOdd || !VanishesNowhereButOnANullSet(Build.Subtract(conditional.Left, conditional.Right))
            || ExponentialFraction.TryRead(conditional.WhenTrue) is not { } right
            || ExponentialFraction.TryRead(conditional.WhenFalse) is not { } left)
        {
            return ParityParts.OfRest(conditional);
        }

        ExponentialFraction reflected = right.Reflected();
        return left.Plus(reflected.Negated()).Numerator.IsZero ? ParityParts.OfEven(conditional)
            : left.Plus(reflected).Numerator.IsZero ? ParityParts.OfOdd(conditional)
            : ParityParts.OfRest(conditional);
    }
}
