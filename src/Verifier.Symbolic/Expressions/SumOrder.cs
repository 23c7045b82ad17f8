namespace Verifier.Symbolic.Expressions;

/// <summary>The order in which the terms of a sum are written.</summary>
internal static class SumOrder
{
    /// <summary>
    /// As in the tree, except that a positive number goes in front (<c>1 + exp(-x)</c>, <c>1 - x</c>) unless the sum starts like
    /// a polynomial (<c>x^2 + 1</c>). Reading puts the number last again.
    /// </summary>
    public static IReadOnlyList<Expression> Of(Sum sum)
    {
        Expression first = sum.Terms[0];
        bool moves = sum.Terms[^1] is Number { Value.Sign: > 0 } && (Fraction.StartsWithMinus(first) || !IsMonomial(first));
        return moves ? [sum.Terms[^1], .. sum.Terms.Take(sum.Terms.Count - 1)] : sum.Terms;
    }

    private static bool IsMonomial(Expression term) => term switch
    {
        Variable => true,
        Power { Base: Variable, Exponent: Number } => true,
        Product { Factors: { Count: 2 } factors } => factors[0] is Number && IsMonomial(factors[1]),
        _ => false,
    };
}
