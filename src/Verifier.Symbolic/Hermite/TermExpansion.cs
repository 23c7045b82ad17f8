using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>Writes a tree as a sum of terms by multiplying out products of sums.</summary>
internal static class TermExpansion
{
    private const int Limit = 64;

    /// <summary>The terms; the tree itself is the only term when there would be more than 64.</summary>
    public static IReadOnlyList<Expression> Of(Expression tree)
    {
        List<Expression> terms = tree switch
        {
            Sum sum => [.. sum.Terms.SelectMany(Of)],
            Product product => Multiply(product),
            _ => [tree],
        };
        return terms.Count <= Limit ? terms : [tree];
    }

    private static List<Expression> Multiply(Product product)
    {
        List<Expression> terms = [Build.Number(1)];
        foreach (Expression factor in product.Factors)
        {
            IReadOnlyList<Expression> parts = Of(factor);
            if (terms.Count * parts.Count > Limit)
            {
                return [product];
            }

            terms = [.. terms.SelectMany(term => parts.Select(part => Build.Product(term, part)))];
        }

        return terms;
    }
}
