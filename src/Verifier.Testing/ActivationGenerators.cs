using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Testing;

/// <summary>Generators of activations.</summary>
public static class ActivationGenerators
{
    /// <summary>A sum of one to three terms: a rational number times 1 or x times an atom with exact Gaussian expectations.</summary>
    public static Gen<ClosedActivation> Closed { get; } =
        from count in Gen.Choose(1, 3)
        from terms in Term.ArrayOf(count)
        select new ClosedActivation(Build.Sum(terms));

    /// <summary>The activation with one term left out.</summary>
    public static IEnumerable<ClosedActivation> Shrink(ClosedActivation activation) => activation.Tree is not Sum sum
        ? []
        : sum.Terms.Select(left => new ClosedActivation(Build.Sum([.. sum.Terms.Where(term => !ReferenceEquals(term, left))])));

    private static Gen<Expression> Term =>
        from factor in SmallRational
        from power in Gen.Choose(0, 1)
        from atom in Gen.OneOf(Power, Kinked, Wave, Exponential, Sigmoidal)
        select Build.Product(Build.Number(factor), Build.Power(Build.X, Build.Number(power)), atom);

    private static Gen<Rational> SmallRational =>
        from numerator in Gen.Choose(-4, 4)
        from denominator in Gen.Choose(1, 4)
        where numerator != 0
        select new Rational(numerator, denominator);

    private static Gen<Expression> Linear =>
        from slope in SmallRational
        from shift in Gen.Frequency((2, Gen.Constant(Rational.Zero)), (1, SmallRational))
        select Build.Sum(Build.Product(Build.Number(slope), Build.X), Build.Number(shift));

    private static Gen<Expression> Power =>
        from exponent in Gen.Choose(0, 3)
        select Build.Power(Build.X, Build.Number(exponent));

    private static Gen<Expression> Kinked =>
        from argument in Linear
        from kinked in Gen.Elements(
            Build.Max(Build.Zero, argument), Build.Call(Function.Abs, argument), Build.Call(Function.Step, argument), Build.Call(Function.Sign, argument))
        select kinked;

    private static Gen<Expression> Wave =>
        from function in Gen.Elements(Function.Sin, Function.Cos)
        from argument in Linear
        select Build.Call(function, argument);

    private static Gen<Expression> Exponential =>
        from argument in Linear
        from exponent in Gen.Elements(argument, Build.Negate(Build.Power(Build.X, Build.Number(2))))
        select Build.Call(Function.Exp, exponent);

    private static Gen<Expression> Sigmoidal =>
        from function in Gen.Elements(Function.Erf, Function.NormalCdf, Function.NormalDensity)
        from argument in Linear
        select Build.Call(function, argument);
}
