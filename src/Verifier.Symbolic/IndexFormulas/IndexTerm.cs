using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.IndexFormulas;

/// <summary>
/// C · ρ^j · N(k)/D(k) · Π Γ(k/2 + x)^(n_x/2) · s_{k − shift} on the class k = 2j + r of indices.
/// </summary>
/// <param name="Constant">C.</param>
/// <param name="Ratio">ρ.</param>
/// <param name="Numerator">N.</param>
/// <param name="Denominator">D.</param>
/// <param name="Gammas">The exponents n_x by x, twice those of the gamma functions; none is 0.</param>
/// <param name="Sequence">s, or null for 1.</param>
/// <param name="Shift">The shift of s.</param>
internal sealed record IndexTerm(
    ExactConstant Constant,
    ExactConstant Ratio,
    Polynomial Numerator,
    Polynomial Denominator,
    ImmutableDictionary<Rational, int> Gammas,
    IndexSequence? Sequence,
    int Shift)
{
    private static readonly ImmutableDictionary<Rational, int> NoGammas = ImmutableDictionary<Rational, int>.Empty;
    private static readonly Rational Half = new(1, 2);

    /// <summary>A constant.</summary>
    public static IndexTerm Of(ExactConstant constant) => new(constant, ExactConstant.One, Polynomial.One, Polynomial.One, NoGammas, null, 0);

    /// <summary>A polynomial in k.</summary>
    public static IndexTerm Of(Polynomial polynomial) => Of(ExactConstant.One) with { Numerator = polynomial };

    /// <summary>C ρ^j.</summary>
    public static IndexTerm Geometric(ExactConstant constant, ExactConstant ratio) => Of(constant) with { Ratio = ratio };

    /// <summary>Γ(k/2 + x).</summary>
    public static IndexTerm Gamma(Rational x) => Of(ExactConstant.One) with { Gammas = NoGammas.Add(x, 2) };

    /// <summary>s_{k − shift}.</summary>
    public static IndexTerm Of(IndexSequence sequence, int shift) => Of(ExactConstant.One) with { Sequence = sequence, Shift = shift };

    /// <summary>Whether this is a quotient of polynomials times a constant.</summary>
    public bool IsRational => Ratio.Equals(ExactConstant.One) && Gammas.IsEmpty && Sequence is null;

    /// <summary>The product, or null when both contain a sequence.</summary>
    public static IndexTerm? TryMultiply(IndexTerm left, IndexTerm right)
    {
        if (left.Sequence is not null && right.Sequence is not null)
        {
            return null;
        }

        var gammas = left.Gammas.ToBuilder();
        foreach ((Rational x, int exponent) in right.Gammas)
        {
            gammas[x] = gammas.GetValueOrDefault(x) + exponent;
        }

        return new IndexTerm(
            left.Constant * right.Constant,
            left.Ratio * right.Ratio,
            left.Numerator * right.Numerator,
            left.Denominator * right.Denominator,
            gammas.Where(pair => pair.Value != 0).ToImmutableDictionary(),
            left.Sequence ?? right.Sequence,
            left.Shift + right.Shift);
    }

    /// <summary>1/term, or null when it contains a sequence or a constant that may vanish.</summary>
    public IndexTerm? TryInvert() =>
        Sequence is null && !Numerator.IsZero && ExactConstant.TryInvert(Constant) is { } constant && ExactConstant.TryInvert(Ratio) is { } ratio
            ? new IndexTerm(constant, ratio, Denominator, Numerator, Gammas.ToImmutableDictionary(pair => pair.Key, pair => -pair.Value), null, 0)
            : null;

    /// <summary>√term, or null when it leaves the class.</summary>
    public IndexTerm? TrySquareRoot() =>
        Sequence is null && WithGammas(Numerator) is { } above && WithGammas(Denominator)?.TryInvert() is { } below
        && TryMultiply(TryMultiply(above, below)!, this with { Numerator = Polynomial.One, Denominator = Polynomial.One }) is { } square
        && square.Gammas.Values.All(exponent => exponent % 2 == 0)
        && ExactConstant.TrySqrt(square.Constant) is { } constant && ExactConstant.TrySqrt(Ratio) is { } ratio
            ? Geometric(constant, ratio) with { Gammas = square.Gammas.ToImmutableDictionary(pair => pair.Key, pair => pair.Value / 2) }
            : null;

    // A product of factors k + s with integers s, each as 2Γ(k/2 + s/2 + 1)/Γ(k/2 + s/2).
    private static IndexTerm? WithGammas(Polynomial polynomial)
    {
        IndexTerm product = Of(polynomial[polynomial.Degree]);
        Polynomial rest = polynomial;
        for (int s = -IndexIdentity.LargestShift; s <= IndexIdentity.LargestShift && rest.Degree > 0; s++)
        {
            while (rest.Degree > 0 && rest.Evaluate(-s).IsZero)
            {
                rest = rest.DivideByRoot(-s);
                IndexTerm step = TryMultiply(Gamma((s * Half) + 1), Gamma(s * Half).TryInvert()!)!;
                product = TryMultiply(product, step with { Constant = 2 })!;
            }
        }

        return rest.Degree == 0 ? product : null;
    }

    /// <summary>The term with the gamma functions Γ(k/2 + 1/2) and Γ(k/2 + 1) only; null when a root of a polynomial would be left.</summary>
    public IndexTerm? TryNormalise()
    {
        IndexTerm? result = this with { Gammas = NoGammas };
        foreach ((Rational x, int exponent) in Gammas)
        {
            Rational @base = x.IsInteger ? Rational.One : Half;
            if (result is null || (x != @base && exponent % 2 != 0))
            {
                return null;
            }

            IndexTerm gamma = Of(ExactConstant.One) with { Gammas = NoGammas.Add(@base, exponent) };
            Polynomial steps = Pochhammer(x > @base ? @base : x, x > @base ? x : @base).Pow(Math.Abs(exponent / 2));
            bool isAbove = x > @base == exponent > 0;
            result = TryMultiply(result, isAbove ? gamma with { Numerator = steps } : gamma with { Denominator = steps });
        }

        return result;
    }

    // Π (k/2 + i) for i = from, …, to − 1.
    private static Polynomial Pochhammer(Rational from, Rational to)
    {
        Polynomial product = Polynomial.One;
        for (Rational i = from; i < to; i += 1)
        {
            product *= new Polynomial([i, Half]);
        }

        return product;
    }
}
