namespace Verifier.Symbolic.Expressions;

/// <summary>Continuity that can be read off a tree: no cases that differ at their boundary, and no quotient whose divisor might vanish.</summary>
/// <remarks>Sound, not complete: an answer "no" only means that continuity is not seen.</remarks>
public static class Continuity
{
    /// <summary>Whether the function is continuous wherever its parts are.</summary>
    public static bool IsSeen(Expression node) => node switch
    {
        Conditional choice => IsSeen(choice.WhenTrue) && IsSeen(choice.WhenFalse) && AgreesAtBoundary(choice),
        Call { Function: Function.Step or Function.Sign } => false,
        Power power when ContainsVariable.In(power.Base) && !IsNonNegativeNumber(power.Exponent) && !IsPositive(power.Base) => false,
        _ => Children.Of(node).All(IsSeen),
    };

    /// <summary>For conditions cx ⋛ d with numbers c ≠ 0, d: both values are exact and equal at d/c.</summary>
    private static bool AgreesAtBoundary(Conditional choice)
    {
        if (CaseBoundary.Of(choice) is not { } meeting)
        {
            return false;
        }

        Expression boundary = Build.Number(meeting.Place);
        return ConstantValue.TryExact(Substitute.In(choice.WhenTrue, boundary)) is { } inside
            && ConstantValue.TryExact(Substitute.In(choice.WhenFalse, boundary)) is { } outside
            && inside.Equals(outside);
    }

    private static bool IsNonNegativeNumber(Expression node) => node is Number { Value.Sign: >= 0 };

    private static bool IsPositive(Expression node) => node switch
    {
        Number number => number.Value.Sign > 0,
        NamedConstant => true,
        Call { Function: Function.Exp or Function.Cosh } => true,
        Sum sum => sum.Terms.All(IsNonNegative) && sum.Terms.Any(IsPositive),
        Product product => product.Factors.All(IsPositive),
        Power power => IsPositive(power.Base),
        _ => false,
    };

    private static bool IsNonNegative(Expression node) => IsPositive(node) || node switch
    {
        Call { Function: Function.Abs } => true,
        Power { Exponent: Number { Value: { IsInteger: true } exponent } } => exponent.Sign > 0 && exponent.Numerator.IsEven,
        Product product => product.Factors.All(IsNonNegative),
        _ => false,
    };
}
