using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>A constant with parameters as one product scalar · Π baseᵢ^nᵢ: the form in which signs, inverses, roots and logarithms are read off.</summary>
/// <param name="Scalar">A constant with parameters inside functions only.</param>
/// <param name="Bases">Polynomials in parameters with their non-zero powers; positive ones where the domain decides it.</param>
/// <param name="Domain">The domain.</param>
internal sealed record FactoredConstant(
    ExactConstant Scalar, ImmutableArray<(MultivariatePolynomial Base, int Power)> Bases, ParameterDomain Domain)
{
    /// <summary>The factors, or null when no factor is a power of a polynomial in parameters.</summary>
    public static FactoredConstant? TryOf(ExactConstant value)
    {
        if (value.Domain is not { } domain || TryShare([.. SymbolicFraction.Split(value.Terms)]) is not var (scalar, fraction))
        {
            return null;
        }

        PolynomialFactors factors = PolynomialFactors.Of(fraction.Numerator);
        Rational content = factors.Content;
        List<(MultivariatePolynomial, int)> bases = [.. fraction.Denominator.Select(pair => (pair.Key, -pair.Value))];
        foreach ((MultivariatePolynomial factor, int power) in factors.Factors)
        {
            bool isNegative = domain.SignOf(factor, ask: false) < 0 && !SymbolicPolynomial.IsVariable(factor);
            content = isNegative && power % 2 != 0 ? -content : content;
            bases.Add((isNegative ? -factor : factor, power));
        }

        return bases.Count == 0 ? null : new FactoredConstant(ConstantAddition.Scale(scalar, content), [.. bases], domain);
    }

    /// <summary>The sign on the whole domain, null when it is not known.</summary>
    public int? TrySign(bool ask)
    {
        int? sign = Scalar.TrySign();
        foreach ((MultivariatePolynomial @base, int power) in Bases)
        {
            sign *= power % 2 == 0 ? (IsNonzero(@base, ask) ? 1 : null) : Domain.SignOf(@base, ask);
        }

        return sign;
    }

    /// <summary>1/value, or null when a factor may vanish.</summary>
    public ExactConstant? TryInvert()
    {
        ExactConstant? inverse = ConstantInverse.Try(Scalar);
        foreach ((MultivariatePolynomial @base, int power) in Bases)
        {
            bool isNonzero = power < 0 || Domain.IsNonzero(@base);
            inverse = inverse is null || !isNonzero ? null : inverse * Power(SymbolicPolynomial.ToConstant(@base, Domain), -power);
        }

        return inverse;
    }

    /// <summary>√value of a positive value, or null when the sign of a factor is not known.</summary>
    public ExactConstant? TrySquareRoot()
    {
        ExactConstant? root = ConstantSquareRoot.Try(Size(Scalar));
        foreach ((MultivariatePolynomial @base, int power) in Bases)
        {
            ExactConstant? factor = power % 4 == 0
                ? Power(SymbolicPolynomial.ToConstant(@base, Domain), power / 2)
                : TryLogarithm(@base) is { } logarithm ? ConstantExponential.Fold(ConstantAddition.Scale(logarithm, new Rational(power, 2))) : null;
            root = root is null || factor is null ? null : root * factor;
        }

        return root;
    }

    /// <summary>log(value) of a positive value, or null when the sign of a factor is not known.</summary>
    public ExactConstant? TryLogarithm()
    {
        ExactConstant? sum = ConstantLogarithm.Try(Size(Scalar));
        foreach ((MultivariatePolynomial @base, int power) in Bases)
        {
            sum = sum is not null && TryLogarithm(@base) is { } logarithm ? sum + (power * logarithm) : null;
        }

        return sum;
    }

    /// <summary>base^power for ±a parameter or a polynomial in parameters that occurs in denominators.</summary>
    public static ExactConstant Power(ExactConstant @base, int power)
    {
        if (power >= 0)
        {
            return @base.Pow(power);
        }

        MultivariatePolynomial polynomial = SymbolicPolynomial.Of(@base);
        bool isReflected = SymbolicPolynomial.IsVariable(-polynomial);
        AtomPower atom = SymbolicPolynomial.Inverted(isReflected ? -polynomial : polynomial, -power, @base.Domain!);
        Rational sign = isReflected && power % 2 != 0 ? -1 : 1;
        return ExactConstant.FromTerm(sign, new ConstantMonomial(1, 0, null, [atom]));
    }

    // log |B|.
    private ExactConstant? TryLogarithm(MultivariatePolynomial @base) => Domain.SignOf(@base, ask: true) is { } sign and not 0
        ? ExactConstant.FromAtom(ConstantAtomKind.Log, SymbolicPolynomial.ToConstant(sign < 0 ? -@base : @base, Domain))
        : null;

    private static ExactConstant Size(ExactConstant value) => value.TrySign() < 0 ? -value : value;

    private bool IsNonzero(MultivariatePolynomial @base, bool ask) =>
        ask ? Domain.IsNonzero(@base) : !Domain.Signs(@base).HasFlag(PossibleSigns.Zero);

    // Fractions λᵢ·P/D with one P/D are (Σ λᵢ shapeᵢ) P/D.
    private static (ExactConstant Scalar, SymbolicFraction Fraction)? TryShare(SymbolicFraction[] fractions)
    {
        SymbolicFraction first = fractions[0];
        ConstantSum scalar = new();
        foreach (SymbolicFraction fraction in fractions)
        {
            Rational ratio = (fraction.Numerator.Terms.First().Coefficient.AsRational() / first.Numerator.Terms.First().Coefficient.AsRational())!.Value;
            if (!fraction.Numerator.Equals(first.Numerator * ratio) || !fraction.HasDenominatorOf(first))
            {
                return null;
            }

            scalar.Add(ratio, fraction.Shape);
        }

        return (scalar.ToConstant(), first);
    }
}
