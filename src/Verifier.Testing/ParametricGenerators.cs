using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Testing;

/// <summary>Generators of activations with parameters.</summary>
public static class ParametricGenerators
{
    /// <summary>One or two terms: a constant times 1 or x times an atom, in which constants are numbers, p, q or simple functions of them.</summary>
    public static Gen<ParametricActivation> Activation { get; } =
        from count in Gen.Choose(1, 2)
        from terms in Term.ArrayOf(count)
        from first in Value
        from second in Value
        select new ParametricActivation(Build.Sum(terms), first, second);

    /// <summary>The activation with one term left out.</summary>
    public static IEnumerable<ParametricActivation> Shrink(ParametricActivation activation) => activation.Tree is not Sum sum
        ? []
        : sum.Terms.Select(left => activation with { Tree = Build.Sum([.. sum.Terms.Where(term => !ReferenceEquals(term, left))]) });

    private static Gen<Expression> Term =>
        from factor in Constant
        from power in Gen.Choose(0, 1)
        from atom in Gen.OneOf(Kinked, Conditional, Wave, Exponential, Gaussian, Sigmoidal)
        select Build.Product(factor, Build.Power(Build.X, Build.Number(power)), atom);

    private static Gen<Rational> Value =>
        from numerator in Gen.Choose(-4, 4)
        from denominator in Gen.Choose(1, 4)
        where numerator != 0
        select new Rational(numerator, denominator);

    private static Gen<Expression> Constant => Gen.Frequency(
        (3, Value.Select(Build.Number)),
        (4, Gen.Elements(Build.Parameter("p"), Build.Parameter("q"))),
        (1, Gen.Elements(
            Build.Power(Build.Parameter("p"), Build.Number(2)),
            Build.Divide(Build.One, Build.Parameter("q")),
            Build.Subtract(Build.Parameter("p"), Build.Parameter("q")))));

    private static Gen<Expression> Linear =>
        from slope in Gen.Frequency((2, Gen.Constant(Build.One)), (1, Constant))
        from shift in Gen.Frequency((1, Gen.Constant(Build.Zero)), (1, Constant))
        select Build.Sum(Build.Product(slope, Build.X), shift);

    private static Gen<Expression> Kinked =>
        from argument in Linear
        from kinked in Gen.Elements(
            Build.Max(Build.Zero, argument), Build.Call(Function.Abs, argument), Build.Call(Function.Step, argument), Build.Call(Function.Sign, argument))
        select kinked;

    private static Gen<Expression> Conditional =>
        from end in Constant
        from factor in Constant
        from rate in Constant
        select Build.If(Build.X, Comparison.Greater, end, Build.X, Build.Product(factor, Build.Call(Function.Exp, Build.Product(rate, Build.X))));

    private static Gen<Expression> Wave =>
        from function in Gen.Elements(Function.Sin, Function.Cos)
        from argument in Linear
        select Build.Call(function, argument);

    private static Gen<Expression> Exponential => Linear.Select(argument => Build.Call(Function.Exp, argument));

    private static Gen<Expression> Gaussian =>
        from rate in Constant
        from linear in Gen.Frequency((2, Gen.Constant(Build.Zero)), (1, Constant))
        select Build.Call(
            Function.Exp, Build.Sum(Build.Negate(Build.Product(rate, Build.Power(Build.X, Build.Number(2)))), Build.Product(linear, Build.X)));

    private static Gen<Expression> Sigmoidal =>
        from function in Gen.Elements(Function.Erf, Function.NormalCdf, Function.NormalDensity)
        from argument in Linear
        select Build.Call(function, argument);
}
