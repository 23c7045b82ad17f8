using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.IndexFormulas;

/// <summary>A formula in k as a sum of <see cref="IndexTerm"/>s on the class k = 2j + r.</summary>
/// <param name="remainder">r, 0 or 1.</param>
internal sealed class IndexExpansion(int remainder)
{
    private const int MostTerms = 64;
    private const int HighestPower = 12;

    private static readonly Rational Half = new(1, 2);

    /// <summary>The terms, or null when the formula leaves their class.</summary>
    public ImmutableArray<IndexTerm>? Of(IndexNode node) => node switch
    {
        IndexNode.Constant constant => [IndexTerm.Of(constant.Value)],
        IndexNode.Index => [IndexTerm.Of(Polynomial.X)],
        IndexNode.Sum sum => Of(sum.Left) is { } left && Of(sum.Right) is { } right ? Add(left, right) : null,
        IndexNode.Product product => Of(product.Left) is { } left && Of(product.Right) is { } right ? Multiply(left, right) : null,
        IndexNode.Power power => OfPower(power),
        IndexNode.Factorial factorial => Linear(factorial.Argument) is { } n ? Single(Factorial(n.Slope, n.Offset, factorial.IsDouble)) : null,
        IndexNode.Hermite hermite => OfHermite(hermite),
        IndexNode.Call call => Linear(call.Argument) is { } argument ? Single(OfCall(call.Function, argument.Slope, argument.Offset)) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown node."),
    };

    /// <summary>(k + shift)!! or (k + shift)!.</summary>
    public IndexTerm? Factorial(ExactConstant slope, ExactConstant offset, bool isDouble)
    {
        if (slope.AsRational() is not { } rate || offset.AsRational() is not { } shift)
        {
            return null;
        }

        Rational argument = (rate * remainder) + shift;
        if (rate == Half && argument.IsInteger && !isDouble)
        {
            return IndexTerm.Gamma(shift + 1);
        }

        if (rate != Rational.One || !shift.IsInteger)
        {
            return null;
        }

        // n!! = 2^{n/2} Γ(n/2 + 1), times √(2/π) for odd n; n! = 2^n Γ((n+1)/2) Γ(n/2 + 1)/√π.
        IndexTerm gamma = IndexTerm.Gamma((shift * Half) + 1);
        if (isDouble)
        {
            ExactConstant factor = argument.Numerator.IsEven ? ExactConstant.One : ExactConstant.Sqrt(2) * ExactConstant.PiPower(-1);
            return PowerOf(2, Half * argument, 2) is { } power ? Product(power with { Constant = factor * power.Constant }, gamma) : null;
        }

        return PowerOf(2, argument, 4) is { } doubled
            ? Product(Product(doubled with { Constant = doubled.Constant * ExactConstant.PiPower(-1) }, gamma), IndexTerm.Gamma((shift + 1) * Half))
            : null;
    }

    /// <summary>base^(start) ρ^j.</summary>
    public static IndexTerm? PowerOf(ExactConstant @base, Rational start, ExactConstant ratio) =>
        IndexFormulaValue.Power(@base, start) is { } constant ? IndexTerm.Geometric(constant, ratio) : null;

    private static IndexTerm? Product(IndexTerm? left, IndexTerm right) => left is null ? null : IndexTerm.TryMultiply(left, right);

    private static ImmutableArray<IndexTerm>? Single(IndexTerm? term) => term is null ? null : [term];

    // Quotients of polynomials are added to one.
    private static ImmutableArray<IndexTerm>? Add(ImmutableArray<IndexTerm> left, ImmutableArray<IndexTerm> right)
    {
        IndexTerm[] all = [.. left, .. right];
        IndexTerm[] rational = [.. all.Where(term => term.IsRational)];
        IEnumerable<IndexTerm> others = all.Where(term => !term.IsRational);
        return all.Length > MostTerms ? null : rational.Length < 2 ? [.. all] : [rational.Aggregate(AddRational), .. others];
    }

    private static IndexTerm AddRational(IndexTerm left, IndexTerm right) => IndexTerm.Of(
        (left.Constant * (left.Numerator * right.Denominator)) + (right.Constant * (right.Numerator * left.Denominator))) with
    {
        Denominator = left.Denominator * right.Denominator,
    };

    private static ImmutableArray<IndexTerm>? Multiply(ImmutableArray<IndexTerm> left, ImmutableArray<IndexTerm> right)
    {
        if (left.Length * right.Length > MostTerms)
        {
            return null;
        }

        IndexTerm?[] products = [.. left.SelectMany(_ => right, IndexTerm.TryMultiply)];
        return products.Any(product => product is null) ? null : [.. products.Select(product => product!)];
    }

    private ImmutableArray<IndexTerm>? OfPower(IndexNode.Power power)
    {
        if (Linear(power.Exponent) is not { } exponent || Of(power.Base) is not { } @base)
        {
            return null;
        }

        if (!exponent.Slope.IsZero)
        {
            return @base is [{ IsRational: true, Numerator.Degree: 0, Denominator.Degree: 0 } term]
                && ExactConstant.TryDivide(term.Constant * term.Numerator[0], term.Denominator[0]) is { } value
                && exponent.Slope.AsRational() is { } rate && exponent.Offset.AsRational() is { } start
                && IndexFormulaValue.Power(value, 2 * rate) is { } ratio
                    ? Single(PowerOf(value, (rate * remainder) + start, ratio))
                    : null;
        }

        if (exponent.Offset.AsRational() is not { } constant || Rational.Abs(constant) > HighestPower || constant.Denominator > 2)
        {
            return null;
        }

        if (constant.Sign >= 0 && constant.IsInteger)
        {
            return Repeat(@base, (int)constant.Numerator);
        }

        IndexTerm? root = @base is [var only] ? constant.IsInteger ? only : only.TrySquareRoot() : null;
        root = constant.Sign < 0 ? root?.TryInvert() : root;
        return root is null ? null : Repeat([root], (int)Rational.Abs(constant).Numerator);
    }

    private static ImmutableArray<IndexTerm>? Repeat(ImmutableArray<IndexTerm> @base, int count)
    {
        ImmutableArray<IndexTerm>? product = [IndexTerm.Of(ExactConstant.One)];
        for (int i = 0; i < count && product is { } before; i++)
        {
            product = Multiply(before, @base);
        }

        return product;
    }

    // He_n(0) = (−1)^{n/2} (n − 1)!! for even n; He_n(−c) = (−1)^n He_n(c).
    private ImmutableArray<IndexTerm>? OfHermite(IndexNode.Hermite hermite)
    {
        if (Linear(hermite.Degree) is not { } degree || !degree.Slope.Equals(ExactConstant.One)
            || degree.Offset.AsRational() is not { IsInteger: true } offset || Rational.Abs(offset) > IndexIdentity.LargestShift)
        {
            return null;
        }

        int shift = -(int)offset.Numerator;
        bool isReflected = hermite.Argument.TrySign() < 0;
        AppellSequence sequence = new(-1, isReflected ? -hermite.Argument : hermite.Argument);
        ImmutableArray<IndexTerm>? value = new FormulaExpansion(remainder).OfSequence(sequence, shift);
        ExactConstant sign = isReflected && (remainder - shift) % 2 != 0 ? -1 : 1;
        IndexTerm? scale = IndexTerm.Of(sign);
        if (hermite.IsOrthonormal)
        {
            scale = Factorial(1, degree.Offset, isDouble: false)?.TrySquareRoot()?.TryInvert() is { } norm ? Product(norm, scale) : null;
        }

        return value is { } terms && scale is not null ? Multiply(terms, [scale]) : null;
    }

    // e^{αk + β}; cos(αk + β) with 2α a multiple of π: ρ = cos 2α.
    private IndexTerm? OfCall(Function function, ExactConstant slope, ExactConstant offset)
    {
        ExactConstant start = (remainder * slope) + offset;
        ExactConstant step = 2 * slope;
        if (function == Function.Exp)
        {
            return ExactConstant.TryExp(start) is { } power && ExactConstant.TryExp(step) is { } ratio ? IndexTerm.Geometric(power, ratio) : null;
        }

        return ExactConstant.TryDivide(step, ExactConstant.Pi)?.AsRational() is { IsInteger: true } turns
            && (function == Function.Cos ? ExactConstant.TryCos(start) : ExactConstant.TrySin(start)) is { } value
                ? IndexTerm.Geometric(value, turns.Numerator.IsEven ? 1 : -1)
                : null;
    }

    // αk + β.
    private (ExactConstant Slope, ExactConstant Offset)? Linear(IndexNode node) =>
        Of(node) is [{ IsRational: true, Numerator.Degree: <= 1, Denominator.Degree: 0 } term]
        && ExactConstant.TryDivide(term.Constant, term.Denominator[0]) is { } scale
            ? (scale * term.Numerator[1], scale * term.Numerator[0])
            : null;
}
