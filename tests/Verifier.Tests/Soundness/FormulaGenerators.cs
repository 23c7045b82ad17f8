using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic;

namespace Verifier.Tests.Soundness;

/// <summary>Random formulas of the activation language, most of them square integrable, with a taste for what is hard to integrate.</summary>
internal static class FormulaGenerators
{
    private const int Deepest = 3;

    /// <summary>A formula up to three levels deep.</summary>
    public static Gen<Formula> Any { get; } = Gen.Choose(0, Deepest).SelectMany(Tree);

    private static readonly Rational[] Tiny = [Ten(-1), Ten(-3), Ten(-6), Ten(-10), Ten(-30)];
    private static readonly Rational[] Huge = [10, 50, Ten(3), Ten(6), Ten(10), Ten(30)];
    private static readonly Rational[] Awkward =
        [new(1, 3), new(333333333, 1000000000), new(1000001, 1000000), new(-22, 7), new(141421356, 100000000), new(5, 2), new(-7, 4)];

    private static Gen<Rational> Small =>
        from numerator in Gen.Choose(-9, 9)
        from denominator in Gen.Choose(1, 6)
        where numerator != 0
        select new Rational(numerator, denominator);

    private static Gen<Rational> Sign => Gen.Elements<Rational>(1, -1);

    private static Gen<Rational> Scale => Gen.Frequency(
        (8, Small),
        (2, Gen.Elements(Awkward)),
        (1, from value in Gen.Elements(Tiny) from sign in Sign select sign * value),
        (1, from value in Gen.Elements(Huge) from sign in Sign select sign * value));

    private static Gen<Rational> Shift => Gen.Frequency((4, Gen.Constant(Rational.Zero)), (3, Small), (2, Gen.Elements(Awkward)), (1, Gen.Elements(Tiny)));

    private static Gen<Rational> Positive => Gen.Frequency((6, Small.Select(Rational.Abs)), (2, Gen.Elements(Tiny)), (1, Gen.Elements(Huge)));

    private static Gen<Formula> Line =>
        from slope in Gen.Frequency((3, Gen.Constant(Rational.One)), (4, Small), (1, Scale))
        from shift in Shift
        select WithShift(slope == 1 ? Formula.X : slope * Formula.X, shift);

    private static Gen<Formula> Tree(int depth) => depth == 0
        ? Gen.Frequency((6, Line), (4, Monomial), (6, Wave), (6, Kink(0)), (4, Peak), (1, RootAtKink))
        : Gen.Frequency(
            (6, Combination(depth)),
            (8, Bounded(depth)),
            (6, Kink(depth)),
            (4, OfPositive(depth)),
            (3, Wave),
            (5, Growing(depth)),
            (3, Peak),
            (1, Cancelling),
            (1, RootAtKink),
            (3, Named(depth)));

    private static Gen<Formula> Monomial =>
        from line in Line
        from exponent in Gen.Choose(1, 4)
        select Formula.Power(line, exponent);

    private static Gen<Formula> Combination(int depth) =>
        from left in Tree(depth - 1)
        from right in Gen.Choose(0, depth - 1).SelectMany(Tree)
        from factor in Scale
        from combined in Gen.Elements(left + right, left - right, left * right, left + (factor * right), factor * left)
        select combined;

    private static Gen<Formula> Bounded(int depth) =>
        from name in Gen.Elements("sin", "cos", "tanh", "atan", "erf", "erfc", "Phi", "phi", "sigmoid")
        from argument in Gen.Frequency((2, Line), (1, Tree(depth - 1)))
        select Formula.Call(name, argument);

    private static Gen<Formula> Kink(int depth) =>
        from argument in depth == 0 ? Line : Gen.Frequency((3, Line), (1, Tree(depth - 1)))
        from other in depth == 0 ? Line : Gen.Choose(0, depth - 1).SelectMany(Tree)
        from bound in Small
        from kinked in Gen.Elements(
            Formula.Call("abs", argument), Formula.Call("relu", argument), Formula.Call("step", argument), Formula.Call("sign", argument),
            Formula.Call("max", argument, Formula.Number(bound)), Formula.Call("min", Formula.Number(bound), argument),
            Formula.Call("clamp", argument, Formula.Number(-Rational.Abs(bound)), Formula.Number(Rational.Abs(bound))),
            Formula.Call("if", argument, Formula.Number(bound), other, argument),
            other * Formula.Call("step", argument))
        select kinked;

    private static Gen<Formula> RootAtKink =>
        from argument in Line
        from exponent in Gen.Elements<Rational>(new(1, 2), new(3, 2), new(1, 4))
        select Formula.Power(Formula.Call("abs", argument), exponent);

    private static Gen<Formula> PositiveOnes(int depth) =>
        from constant in Positive
        from inner in Gen.Choose(0, depth - 1).SelectMany(Tree)
        from line in Line
        from value in Gen.Elements(
            Formula.Power(inner, 2), Formula.Call("abs", inner), Formula.Call("exp", line), Formula.Power(line, 2), Formula.Power(line, 4))
        select value + constant;

    private static Gen<Formula> OfPositive(int depth) =>
        from positive in PositiveOnes(depth)
        from numerator in Tree(depth - 1)
        from result in Gen.Elements(
            Formula.Call("sqrt", positive), Formula.Call("log", positive), numerator / positive, Formula.Power(positive, new Rational(-1, 2)),
            Formula.Power(positive, new Rational(1, 4)), Formula.Power(positive, new Rational(-3, 2)), Formula.Power(positive, -2))
        select result;

    private static Gen<Formula> Wave =>
        from name in Gen.Elements("sin", "cos")
        from frequency in Gen.Frequency(
            (6, Gen.Elements<Rational>(1, 2, new(1, 2), new(10, 3), 5)), (1, Gen.Elements<Rational>(10, 30, 50)))
        from shift in Shift
        from power in Gen.Choose(0, 2)
        let wave = Formula.Call(name, WithShift(frequency * Formula.X, shift))
        select power == 0 ? wave : Formula.Power(Formula.X, power) * wave;

    private static Gen<Formula> Growing(int depth) =>
        from line in Line
        from inner in Tree(depth - 1)
        from rate in Gen.Elements<Rational>(-1, -3, new(-1, 2), -50, new(1, 8), new(1, 5), -Ten(3))
        from centre in Shift
        from growing in Gen.Elements(
            Formula.Call("exp", line), Formula.Call("exp", rate * Formula.Power(WithShift(Formula.X, centre), 2)),
            Formula.Call("exp", Formula.Call("tanh", inner)), Formula.Call("softplus", inner), Formula.Call("logcosh", inner),
            Formula.Call("cosh", line), Formula.Call("sinh", line), inner * Formula.Call("exp", rate * Formula.Power(Formula.X, 2)))
        select growing;

    /// <summary>Poles at a distance of √ε from the real line, and steep steps.</summary>
    private static Gen<Formula> Peak =>
        from centre in Shift
        from width in Gen.Frequency(
            (4, Gen.Elements<Rational>(1, new(1, 4), new(1, 10))), (2, Gen.Elements(Ten(-2), Ten(-4))), (1, Gen.Elements(Ten(-6), Ten(-12))))
        from steepness in Gen.Frequency((5, Gen.Elements<Rational>(2, 5, 10)), (2, Gen.Elements<Rational>(20, 50)), (1, Gen.Constant((Rational)200)))
        let place = WithShift(Formula.X, centre)
        from peak in Gen.Elements(
            Formula.Number(1) / (Formula.Power(place, 2) + width), Formula.X / (Formula.Power(place, 2) + width),
            Formula.Call("sqrt", Formula.Power(place, 2) + width), Formula.Call("tanh", steepness * place), Formula.Call("sigmoid", steepness * place),
            Formula.Call("log", Formula.Power(place, 2) + width), Formula.Call("erf", steepness * place), Formula.Call("atan", steepness * place))
        select peak;

    /// <summary>f(x)/x with f(0) = 0, written with f'.</summary>
    private static Gen<Formula> Cancelling =>
        from a in Gen.Elements<Rational>(1, -1, 2, new(1, 3), 5)
        let u = a * Formula.X
        let one = Formula.Number(1)
        let below = Formula.Power(u, 2) + 1
        from quotient in Gen.Elements(
            Formula.Call("quotient", Formula.Call("exp", u) - one, a * Formula.Call("exp", u)),
            Formula.Call("quotient", Formula.Call("sin", u), a * Formula.Call("cos", u)),
            Formula.Call("quotient", one - Formula.Call("cos", u), a * Formula.Call("sin", u)),
            Formula.Call("quotient", Formula.Call("tanh", u), a * (one - Formula.Power(Formula.Call("tanh", u), 2))),
            Formula.Call("quotient", Formula.Call("atan", u), Formula.Number(a) / below),
            Formula.Call("quotient", Formula.Call("log", below), (2 * a * u) / below))
        select quotient;

    private static Gen<Formula> Named(int depth) =>
        from inner in Gen.Frequency((3, Line), (1, Tree(depth - 1)))
        from degree in Gen.Choose(0, 6)
        from name in Gen.Elements("h", "He")
        from result in Gen.Elements(
            new Formula(name, [inner], degree), inner * Formula.Call("Phi", inner), inner * Formula.Call("sigmoid", inner),
            inner * Formula.Call("tanh", Formula.Call("softplus", inner)), inner / (Formula.Call("abs", inner) + 1))
        select result;

    private static Formula WithShift(Formula f, Rational shift) => shift.IsZero ? f : f + shift;

    private static Rational Ten(int exponent) => exponent >= 0
        ? new Rational(BigInteger.Pow(10, exponent), 1)
        : new Rational(1, BigInteger.Pow(10, -exponent));
}
