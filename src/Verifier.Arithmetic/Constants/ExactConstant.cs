using System.Collections.Immutable;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>An exact real constant Σ rational × <see cref="ConstantMonomial"/> in canonical form.</summary>
/// <remarks>
/// Equality is equality of forms, and equal forms are equal numbers. Different forms are different numbers as far as square roots, powers of π, e^q,
/// sines, cosines and arctangents of rationals are concerned; beyond that (large unfactored radicands, unknown transcendence) use <see cref="Compare"/>.
/// Parameters without value may occur in it: then it stands for its value at every point of their domain, and signs are those that hold at all of them.
/// Sums and products are computed whatever their size; the Try… members return null beyond <see cref="ConstantLimits"/>.
/// </remarks>
public sealed class ExactConstant : IEquatable<ExactConstant>
{
    private readonly int hash;
    private readonly ConstantEnclosure enclosure;

    private ExactConstant(ImmutableArray<ConstantTerm> terms)
    {
        Terms = terms;
        enclosure = new ConstantEnclosure(this);
        HashCode code = default;
        foreach (ConstantTerm term in terms)
        {
            code.Add(term);
            Domain ??= term.Monomial.Domain;
            HasParameterDenominator |= term.Monomial.HasParameterDenominator;
        }

        hash = code.ToHashCode();
    }

    /// <summary>0.</summary>
    public static ExactConstant Zero { get; } = new([]);

    /// <summary>1.</summary>
    public static ExactConstant One { get; } = FromTerm(Rational.One, ConstantMonomial.One);

    /// <summary>π.</summary>
    public static ExactConstant Pi { get; } = PiPower(2);

    /// <summary>e.</summary>
    public static ExactConstant E { get; } = FromTerm(Rational.One, new ConstantMonomial(1, 0, One, []));

    /// <summary>The summands, sorted by monomial, without zero coefficients.</summary>
    public ImmutableArray<ConstantTerm> Terms { get; }

    /// <summary>Whether the canonical form is 0: then the number is 0.</summary>
    public bool IsZero => Terms.IsEmpty;

    /// <summary>The domain of the parameters in it; null for a number.</summary>
    public ParameterDomain? Domain { get; }

    /// <summary>Whether a polynomial in parameters stands in a denominator.</summary>
    internal bool HasParameterDenominator { get; }

    /// <summary>A rational number.</summary>
    public static implicit operator ExactConstant(Rational value) => value.IsZero ? Zero : FromTerm(value, ConstantMonomial.One);

    /// <summary>An integer.</summary>
    public static implicit operator ExactConstant(int value) => (Rational)value;

    /// <summary>Sum.</summary>
    public static ExactConstant operator +(ExactConstant left, ExactConstant right) => ConstantAddition.Add(left, right);

    /// <summary>Difference.</summary>
    public static ExactConstant operator -(ExactConstant left, ExactConstant right) => ConstantAddition.Add(left, -right);

    /// <summary>Negative.</summary>
    public static ExactConstant operator -(ExactConstant value) => ConstantAddition.Scale(value, -1);

    /// <summary>Product.</summary>
    public static ExactConstant operator *(ExactConstant left, ExactConstant right) => ConstantProduct.Multiply(left, right);

    /// <summary>π^(halves/2).</summary>
    public static ExactConstant PiPower(int halves) => FromTerm(Rational.One, new ConstantMonomial(1, halves, null, []));

    /// <summary>The square root of a non-negative rational: rational × √(integer).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rational is negative.</exception>
    public static ExactConstant Sqrt(Rational value) => ConstantSquareRoot.OfRational(value);

    /// <summary>The quotient, or null when it is outside the class or the denominator is not certainly non-zero.</summary>
    public static ExactConstant? TryDivide(ExactConstant numerator, ExactConstant denominator) =>
        ConstantInverse.Try(denominator) is { } inverse ? numerator * inverse : null;

    /// <summary>1/value, or null when it is outside the class or the value is not certainly non-zero.</summary>
    public static ExactConstant? TryInvert(ExactConstant value) => ConstantInverse.Try(value);

    /// <summary>The non-negative square root, or null when it is outside the class or the argument is not certainly ≥ 0.</summary>
    public static ExactConstant? TrySqrt(ExactConstant value) => ConstantSquareRoot.Try(value);

    /// <summary>The integer power, negative exponents included, or null when it is outside the class or too large.</summary>
    public static ExactConstant? TryPow(ExactConstant value, int exponent) => ConstantPower.Try(value, exponent);

    /// <summary>The product, or null when it would exceed <see cref="ConstantLimits"/>.</summary>
    public static ExactConstant? TryMultiply(ExactConstant left, ExactConstant right) =>
        ConstantLimits.AllowsProduct(left, right) ? left * right : null;

    /// <summary>e to the power, or null when a logarithm in the exponent makes the number too large.</summary>
    public static ExactConstant? TryExp(ExactConstant exponent) => ConstantExponential.Try(exponent);

    /// <summary>Φ(c) with Φ(0) = 1/2 and Φ(−c) = 1 − Φ(c).</summary>
    public static ExactConstant? TryNormalCdf(ExactConstant argument) => ConstantNormal.Cdf(argument);

    /// <summary>φ(c) = e^(−c²/2)/√(2π).</summary>
    public static ExactConstant? TryNormalDensity(ExactConstant argument) => ConstantNormal.TryDensity(argument);

    /// <summary>erf(c) = 2Φ(√2 c) − 1.</summary>
    public static ExactConstant? TryErf(ExactConstant argument) => ConstantNormal.Erf(argument);

    /// <summary>cos(c).</summary>
    public static ExactConstant? TryCos(ExactConstant argument) => ConstantTrigonometry.Cos(argument);

    /// <summary>sin(c).</summary>
    public static ExactConstant? TrySin(ExactConstant argument) => ConstantTrigonometry.Sin(argument);

    /// <summary>arctan(c).</summary>
    public static ExactConstant? TryAtan(ExactConstant argument) => ConstantArctangent.Atan(argument);

    /// <summary>arcsin(c), or null when |c| ≤ 1 is not certain or √(1 − c²) is outside the class.</summary>
    public static ExactConstant? TryAsin(ExactConstant argument) => ConstantArctangent.TryAsin(argument);

    /// <summary>log(c), or null when c &gt; 0 is not certain.</summary>
    public static ExactConstant? TryLog(ExactConstant argument) => ConstantLogarithm.Try(argument);

    /// <summary>Whether two constants are the same number, as far as forms and enclosures can tell.</summary>
    public static ConstantComparison Compare(ExactConstant left, ExactConstant right) => (left - right) switch
    {
        { IsZero: true } => ConstantComparison.Equal,
        var difference when difference.TrySign() is null => ConstantComparison.Undecided,
        _ => ConstantComparison.Different,
    };

    /// <summary>The rational value, if the form is rational.</summary>
    public Rational? AsRational() => Terms.Length switch
    {
        0 => Rational.Zero,
        1 when Terms[0].Monomial.IsOne => Terms[0].Coefficient,
        _ => null,
    };

    /// <summary>The power with a non-negative exponent, computed whatever its size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is negative.</exception>
    public ExactConstant Pow(int exponent) => ConstantPower.Of(this, exponent);

    /// <summary>−1, 0 or 1, decided by the canonical form and enclosures; null when no enclosure up to the limit separates it from 0.</summary>
    public int? TrySign() => enclosure.TrySign();

    /// <summary>An enclosure whose relative radius is about 2^(−precision); wider when cancellation exceeds the limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The precision is less than 2.</exception>
    public Ball ToBall(int precision) => enclosure.ToBall(precision);

    /// <summary>Text of the activation language that parses back to this number.</summary>
    public override string ToString() => ConstantText.Write(this);

    /// <inheritdoc/>
    public bool Equals(ExactConstant? other) => ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExactConstant);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    internal static ExactConstant FromTerm(Rational coefficient, ConstantMonomial monomial) =>
        coefficient.IsZero ? Zero : new([new ConstantTerm(coefficient, monomial)]);

    internal static ExactConstant OfParameter(ParameterSymbol symbol) => FromTerm(Rational.One, ConstantMonomial.OfAtom(new ConstantAtom(symbol)));

    internal static ExactConstant FromAtom(ConstantAtomKind kind, ExactConstant argument) =>
        FromTerm(Rational.One, ConstantMonomial.OfAtom(new ConstantAtom(kind, argument)));

    internal static ExactConstant FromSortedTerms(ImmutableArray<ConstantTerm> terms) => terms.IsEmpty ? Zero : new(terms);

    /// <summary>A fixed total order of forms, without meaning for the numbers.</summary>
    internal int CompareStructure(ExactConstant other)
    {
        if (ReferenceEquals(this, other))
        {
            return 0;
        }

        int order = Terms.Length.CompareTo(other.Terms.Length);
        for (int i = 0; order == 0 && i < Terms.Length; i++)
        {
            order = Terms[i].Monomial.CompareTo(other.Terms[i].Monomial);
            order = order != 0 ? order : Terms[i].Coefficient.CompareTo(other.Terms[i].Coefficient);
        }

        return order;
    }

    /// <summary>±1 for a non-zero constant, opposite for opposite constants: the sign of the number where it can be decided.</summary>
    public int CanonicalSign() => enclosure.TrySignSilently() ?? Terms[^1].Coefficient.Sign;
}
