using System.Collections.Immutable;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>Sums and rational multiples of exact constants: merging of sorted terms.</summary>
internal static class ConstantAddition
{
    public static ExactConstant Add(ExactConstant left, ExactConstant right)
    {
        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? right : left;
        }

        if (left.AsRational() is { } a && right.AsRational() is { } b)
        {
            return a + b;
        }

        ImmutableArray<ConstantTerm>.Builder sum = ImmutableArray.CreateBuilder<ConstantTerm>(left.Terms.Length + right.Terms.Length);
        int i = 0;
        int j = 0;
        while (i < left.Terms.Length && j < right.Terms.Length)
        {
            int order = left.Terms[i].Monomial.CompareTo(right.Terms[j].Monomial);
            if (order == 0)
            {
                AddCombined(sum, left.Terms[i++], right.Terms[j++]);
            }
            else
            {
                sum.Add(order < 0 ? left.Terms[i++] : right.Terms[j++]);
            }
        }

        sum.AddRange(left.Terms.AsSpan()[i..]);
        sum.AddRange(right.Terms.AsSpan()[j..]);
        var result = ExactConstant.FromSortedTerms(sum.DrainToImmutable());
        return result.HasParameterDenominator ? SymbolicFraction.Normalise(result) : result;
    }

    public static ExactConstant Scale(ExactConstant value, Rational factor)
    {
        if (factor.IsZero)
        {
            return ExactConstant.Zero;
        }

        return factor == Rational.One
            ? value
            : ExactConstant.FromSortedTerms([.. value.Terms.Select(term => term with { Coefficient = factor * term.Coefficient })]);
    }

    private static void AddCombined(ImmutableArray<ConstantTerm>.Builder sum, ConstantTerm left, ConstantTerm right)
    {
        Rational coefficient = left.Coefficient + right.Coefficient;
        if (!coefficient.IsZero)
        {
            sum.Add(left with { Coefficient = coefficient });
        }
    }
}
