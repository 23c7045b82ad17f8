using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Kernels;

/// <summary>An exact complex constant plus multiples of Φ₂; ρ may be a symbol in it. Unknown once something left the class.</summary>
internal sealed class ExactScalar : IKernelScalar<ExactScalar>
{
    private ExactScalar(ComplexConstant? elementary, ImmutableArray<BivariateTerm> bivariate)
    {
        Elementary = elementary;
        Bivariate = bivariate;
    }

    /// <inheritdoc/>
    public static ExactScalar Unknown { get; } = new(null, []);

    /// <summary>The part without Φ₂; null when the value is unknown.</summary>
    public ComplexConstant? Elementary { get; }

    /// <summary>The multiples of Φ₂.</summary>
    public ImmutableArray<BivariateTerm> Bivariate { get; }

    /// <inheritdoc/>
    public bool IsZero => Elementary is { IsZero: true } && Bivariate.IsEmpty;

    /// <inheritdoc/>
    public bool IsPositive => Real is { } value && value.TrySign() == 1;

    // The value when it is real and elementary.
    private ExactConstant? Real => Bivariate.IsEmpty && Elementary is { Imaginary.IsZero: true } value ? value.Real : null;

    /// <summary>Sum.</summary>
    public static ExactScalar operator +(ExactScalar left, ExactScalar right) => left.Elementary is { } first && right.Elementary is { } second
        ? new ExactScalar(first + second, Collect(left.Bivariate.AddRange(right.Bivariate)))
        : Unknown;

    /// <summary>Difference.</summary>
    public static ExactScalar operator -(ExactScalar left, ExactScalar right) => left + (Of(-1) * right);

    /// <summary>Product; Φ₂ times Φ₂ is unknown.</summary>
    public static ExactScalar operator *(ExactScalar left, ExactScalar right)
    {
        if (left.IsZero || right.IsZero)
        {
            return Of(0);
        }

        if (left.Elementary is not { } first || right.Elementary is not { } second)
        {
            return Unknown;
        }

        if (left.Bivariate.IsEmpty && right.Bivariate.IsEmpty)
        {
            return new ExactScalar(first * second, []);
        }

        return left.Real is { } factor ? Scaled(factor, right) : right.Real is { } other ? Scaled(other, left) : Unknown;
    }

    /// <summary>Quotient by a real elementary number.</summary>
    public static ExactScalar operator /(ExactScalar left, ExactScalar right) =>
        right.Real is { } divisor && ExactConstant.TryInvert(divisor) is { } inverse ? Of(inverse) * left : Unknown;

    /// <inheritdoc/>
    public static ExactScalar From(ExactConstant real, ExactConstant imaginary, int bits) => new(new ComplexConstant(real, imaginary), []);

    /// <summary>A real number.</summary>
    public static ExactScalar Of(ExactConstant? real) => real is null ? Unknown : new(new ComplexConstant(real, ExactConstant.Zero), []);

    /// <inheritdoc/>
    public static ExactScalar Sqrt(ExactScalar value) => Of(value.Real is { } real ? ExactConstant.TrySqrt(real) : null);

    /// <inheritdoc/>
    public static ExactScalar Exp(ExactScalar value) =>
        value is { Bivariate.IsEmpty: true, Elementary: { } exponent }
        && ExactConstant.TryExp(exponent.Real) is { } size && ComplexConstant.TryPhase(exponent.Imaginary) is { } phase
            ? new ExactScalar(size * phase, [])
            : Unknown;

    /// <inheritdoc/>
    public static ExactScalar NormalCdf(ExactScalar value) => Of(value.Real is { } real ? ExactConstant.TryNormalCdf(real) : null);

    /// <inheritdoc/>
    /// <remarks>Φ₂(0, 0; r) = 1/4 + arcsin(r)/(2π) (Sheppard), Φ₂(h, k; 0) = Φ(h) Φ(k).</remarks>
    public static ExactScalar BivariateCdf(ExactScalar h, ExactScalar k, ExactScalar r, ExactScalar complement)
    {
        if (h.Real is not { } first || k.Real is not { } second || r.Real is not { } correlation || complement.Real is not { } rest)
        {
            return Unknown;
        }

        if (correlation.IsZero)
        {
            return NormalCdf(h) * NormalCdf(k);
        }

        if (!first.IsZero || !second.IsZero)
        {
            return Reflected(first, second, correlation, rest);
        }

        return ExactConstant.TrySqrt(rest) is { } root && ExactConstant.TryDivide(correlation, root) is { } tangent
            && ExactConstant.TryAtan(tangent) is { } angle && ExactConstant.TryDivide(angle, 2 * ExactConstant.Pi) is { } turn
                ? Of(new Rational(1, 4) + turn)
                : Unknown;
    }

    // Φ₂(h, k; r) = Φ(k) − Φ₂(−h, k; −r) until neither threshold is positive: equal values then have equal forms.
    private static ExactScalar Reflected(ExactConstant h, ExactConstant k, ExactConstant r, ExactConstant complement)
    {
        if (!h.IsZero && h.CanonicalSign() > 0)
        {
            return Of(ExactConstant.TryNormalCdf(k)) - Reflected(-h, k, -r, complement);
        }

        return !k.IsZero && k.CanonicalSign() > 0
            ? Of(ExactConstant.TryNormalCdf(h)) - Reflected(h, -k, -r, complement)
            : new ExactScalar(ComplexConstant.Zero, [new BivariateTerm(ExactConstant.One, h, k, r, complement)]);
    }

    private static ExactScalar Scaled(ExactConstant factor, ExactScalar value) => new(
        factor * value.Elementary!, [.. value.Bivariate.Select(term => term with { Weight = factor * term.Weight })]);

    private static ImmutableArray<BivariateTerm> Collect(ImmutableArray<BivariateTerm> terms)
    {
        List<BivariateTerm> sums = [];
        foreach (BivariateTerm term in terms)
        {
            int position = sums.FindIndex(term.IsAlike);
            if (position < 0)
            {
                sums.Add(term);
            }
            else
            {
                sums[position] = sums[position] with { Weight = sums[position].Weight + term.Weight };
            }
        }

        return [.. sums.Where(term => !term.Weight.IsZero)];
    }
}
