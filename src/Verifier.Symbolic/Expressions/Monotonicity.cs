using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>Monotonicity that can be read off a tree: sums, products of known sign, compositions and cases of functions known to rise or fall.</summary>
/// <remarks>Sound, not complete: null only means that nothing is seen. Jumps are allowed.</remarks>
public static class Monotonicity
{
    /// <summary>1 for a function that nowhere decreases on ℝ, −1 for one that nowhere increases, 0 for a constant; null when it is not seen.</summary>
    public static int? Of(Expression node) => Find(node, null).Direction;

    /// <summary>The course where x has a known sign, or on all of ℝ.</summary>
    private static Course Find(Expression node, int? argument) =>
        ContainsVariable.In(node) ? OfFunction(node, argument) : new Course(0, ConstantValue.TryExact(node)?.TrySign());

    private static Course OfFunction(Expression node, int? argument) => node switch
    {
        Variable => new Course(1, argument),
        Sum sum => sum.Terms.Select(term => Find(term, argument)).Aggregate((left, right) => left + right),
        Product product => product.Factors.Select(factor => Find(factor, argument)).Aggregate((left, right) => left * right),
        Power power => OfPower(Find(power.Base, argument), power.Exponent),
        Call call => OfCall(call.Function, Find(call.Argument, argument)),
        Extremum extremum => OfExtremum(extremum.Kind, Find(extremum.Left, argument), Find(extremum.Right, argument)),
        Conditional choice => OfCases(choice, argument),
        _ => throw UnknownNode.In(nameof(Monotonicity), node),
    };

    private static Course OfPower(Course basis, Expression exponent) => exponent switch
    {
        Number { Value: { IsInteger: true, Sign: > 0 } degree } when !degree.Numerator.IsEven => basis,
        Number { Value: { IsInteger: true, Sign: > 0 } } => new Course(Course.Times(basis.Sign, basis.Direction), basis.Sign == 0 ? 0 : 1),
        Number { Value.Sign: > 0 } when basis.Sign >= 0 => basis,
        _ => default,
    };

    private static Course OfCall(Function function, Course u) => function switch
    {
        Function.Exp or Function.NormalCdf or Function.Sigmoid or Function.Softplus or Function.Step => new Course(u.Direction, 1),
        Function.Sinh or Function.Tanh or Function.Atan or Function.Asin or Function.Erf or Function.Sign => u,
        Function.Log => u with { Sign = null },
        Function.Erfc => new Course(-u.Direction, 1),
        Function.Abs or Function.Cosh or Function.LogCosh => new Course(Course.Times(u.Sign, u.Direction), 1),
        Function.NormalDensity => new Course(-Course.Times(u.Sign, u.Direction), 1),
        Function.Sin or Function.Cos => new Course(u.Direction == 0 ? 0 : null, null),
        _ => throw UnknownNode.In(nameof(Monotonicity), function),
    };

    private static Course OfExtremum(ExtremumKind kind, Course left, Course right)
    {
        int end = kind == ExtremumKind.Max ? 1 : -1;
        bool isBeyond = end * left.Sign >= 0 || end * right.Sign >= 0;
        return new Course(Course.Join(left.Direction, right.Direction), isBeyond ? end : Course.Join(left.Sign, right.Sign));
    }

    /// <summary>Two courses and the jump between them, for conditions cx ⋛ d with numbers c ≠ 0, d: both cases are defined up to the boundary.</summary>
    private static Course OfCases(Conditional choice, int? argument)
    {
        if (CaseBoundary.Of(choice) is not { } boundary)
        {
            return default;
        }

        (Expression left, Expression right) = boundary.TrueIsRight ? (choice.WhenFalse, choice.WhenTrue) : (choice.WhenTrue, choice.WhenFalse);
        Course both = Find(left, boundary.Place.Sign <= 0 ? -1 : argument) + Find(right, boundary.Place.Sign >= 0 ? 1 : argument);
        return both with { Direction = Jump(left, right, boundary.Place) is { } jump ? Course.Join(both.Direction, jump) : null };
    }

    private static int? Jump(Expression left, Expression right, Rational place) =>
        ConstantValue.TryExact(Substitute.In(left, Build.Number(place))) is { } before
        && ConstantValue.TryExact(Substitute.In(right, Build.Number(place))) is { } after
            ? (after - before).TrySign()
            : null;
}
