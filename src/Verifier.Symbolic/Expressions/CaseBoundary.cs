using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>Where the cases of a condition cx ⋛ d meet, with numbers c ≠ 0, d.</summary>
/// <param name="Place">d/c.</param>
/// <param name="TrueIsRight">Whether the condition holds to the right of it.</param>
internal readonly record struct CaseBoundary(Rational Place, bool TrueIsRight)
{
    /// <summary>The boundary, or null for a condition of another form.</summary>
    public static CaseBoundary? Of(Conditional choice)
    {
        if (choice.Right is not Number right || Slope(choice.Left) is not { IsZero: false } slope)
        {
            return null;
        }

        bool isAbove = choice.Comparison is Comparison.Greater or Comparison.GreaterOrEqual;
        return new CaseBoundary(right.Value / slope, isAbove == slope.Sign > 0);
    }

    private static Rational? Slope(Expression node) => node switch
    {
        Variable => Rational.One,
        Product { Factors: { Count: 2 } factors } when factors[0] is Number number && factors[1] is Variable => number.Value,
        Product { Factors: { Count: 2 } factors } when factors[1] is Number number && factors[0] is Variable => number.Value,
        _ => null,
    };
}
