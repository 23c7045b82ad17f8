using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Gaussian;

/// <summary>
/// Derivatives of the smoothed function F(t) = E[σ(t + z)] = Σ c_k t^k/k!, c_k = E[σ(z) He_k(z)], as functions of the closed class.
/// </summary>
/// <remarks>
/// A kernel becomes height · e^{ut²/2 + vt} · {1, Φ(λt + ν)}; with more Φ-factors only its derivative is in the class, by parts. A factor y
/// acts as Y = t + d/dt, so D^m Y F = t D^m F + m D^{m−1} F + D^{m+1} F.
/// </remarks>
internal static class Smoothing
{
    private static readonly ExactConstant Half = new Rational(1, 2);

    /// <summary>D^order F, or null when it leaves the class.</summary>
    public static SmoothFunction? Derivative(ClosedForm function, int order)
    {
        SmoothFunction sum = SmoothFunction.Zero;
        foreach ((SmoothFunction summand, HalfLine? support) in HalfLine.Decompose(function))
        {
            foreach (KernelTerm term in summand.Terms)
            {
                if (OfTerm(term, support, order) is not { } value)
                {
                    return null;
                }

                sum += value;
            }
        }

        return sum;
    }

    private static SmoothFunction? OfTerm(KernelTerm term, HalfLine? support, int order)
    {
        int highest = order + term.Degree;
        ImmutableArray<SmoothFunction?>? cosine = term.Kernel.Frequency.IsZero
            ? OfReal(term.Kernel, support, highest)
            : OfWave(term.Kernel, support)?.Cosine is { } wave ? Derivatives(wave, highest) : null;
        ImmutableArray<SmoothFunction?>? sine = term.Sine.IsZero ? []
            : OfWave(term.Kernel, support)?.Sine is { } other ? Derivatives(other, highest) : null;
        return cosine is { } first && sine is { } second && Apply(term.Cosine, first, order) is { } real && Apply(term.Sine, second, order) is { } imaginary
            ? real + imaginary
            : null;
    }

    // Σ p_n D^order Y^n F by Horner's rule, from D^0 F, D^1 F, …
    private static SmoothFunction? Apply(Polynomial polynomial, ImmutableArray<SmoothFunction?> derivatives, int order)
    {
        if (polynomial.IsZero)
        {
            return SmoothFunction.Zero;
        }

        SmoothFunction?[] result = [.. derivatives.Select(value => value is null ? null : polynomial[polynomial.Degree] * value)];
        for (int power = polynomial.Degree - 1; power >= 0; power--)
        {
            SmoothFunction?[] before = result;
            result = [.. Enumerable.Range(0, before.Length - 1).Select(m => Add(TimesVariable(before, m), derivatives[m], polynomial[power]))];
        }

        return result[order];
    }

    private static SmoothFunction? Add(SmoothFunction? left, SmoothFunction? right, ExactConstant factor) =>
        left is null ? null : factor.IsZero ? left : right is null ? null : left + (factor * right);

    private static SmoothFunction? TimesVariable(SmoothFunction?[] derivatives, int m)
    {
        if (derivatives[m] is not { } same || derivatives[m + 1] is not { } above)
        {
            return null;
        }

        SmoothFunction sum = (SmoothFunction.Variable * same) + above;
        return m == 0 ? sum : derivatives[m - 1] is { } below ? sum + ((ExactConstant)m * below) : null;
    }

    private static ImmutableArray<SmoothFunction?> Derivatives(SmoothFunction function, int highest)
    {
        var derivatives = ImmutableArray.CreateBuilder<SmoothFunction?>();
        SmoothFunction? derivative = function;
        for (int order = 0; order <= highest; order++)
        {
            derivatives.Add(derivative);
            derivative = derivative is null ? null : SmoothCalculus.Derivative(derivative);
        }

        return derivatives.ToImmutable();
    }

    private static ImmutableArray<SmoothFunction?>? OfReal(GaussianKernel kernel, HalfLine? support, int highest)
    {
        if (kernel.Factors.Length + (support is null ? 0 : 1) <= 1)
        {
            return OfThreshold(kernel, support) is { } smoothed ? Derivatives(smoothed, highest) : null;
        }

        return kernel.IsConstantExponential && ByParts(kernel, support) is { } slope
            ? [null, .. highest == 0 ? [] : Derivatives(slope, highest - 1)]
            : null;
    }

    private static SmoothFunction? OfThreshold(GaussianKernel kernel, HalfLine? support)
    {
        if (TiltedKernel.TryFrom(kernel) is not { } tilted)
        {
            return null;
        }

        SmoothFunction bell = SmoothFunction.Of(
            GaussianKernel.Exponential(Half * tilted.Powers.Quadratic, tilted.Powers.Linear), Polynomial.Constant(tilted.Height), Polynomial.Zero);
        if (support is null && kernel.Factors.IsEmpty)
        {
            return bell;
        }

        Threshold? threshold = support is null ? Threshold.TryOf(tilted, kernel.Factors[0]) : Threshold.TryOf(tilted, support);
        return threshold is not null && SmoothFunction.NormalCdf(threshold.Slope, threshold.Offset) is { } share ? bell * share : null;
    }

    // F′ of a product of Φ-factors on a half-line: the densities one by one, and the jump at the end times φ(c − t).
    private static SmoothFunction? ByParts(GaussianKernel kernel, HalfLine? support)
    {
        SmoothFunction sum = SmoothFunction.Zero;
        if (support is not null)
        {
            if (SmoothCalculus.EvaluateKernel(kernel, -Half, support.End) is not { } value)
            {
                return null;
            }

            ExactConstant weight = support.Direction * SmoothCalculus.InverseRootTwoPi * value.Real;
            sum = SmoothFunction.Of(GaussianKernel.Exponential(-Half, support.End), Polynomial.Constant(weight), Polynomial.Zero);
        }

        for (int index = 0; index < kernel.Factors.Length; index++)
        {
            GaussianKernel density = kernel.WithDensityInPlaceOf(index);
            if (density.Factors.Length + (support is null ? 0 : 1) > 1
                || SmoothCalculus.DensityWeight(kernel.Factors[index]) is not { } weight || OfThreshold(density, support) is not { } smoothed)
            {
                return null;
            }

            sum += weight * smoothed;
        }

        return sum;
    }

    // q^{−1/2} exp((at² + Bt + B²/2)/q) with B = b + iω, in real and imaginary part.
    private static (SmoothFunction Cosine, SmoothFunction Sine)? OfWave(GaussianKernel kernel, HalfLine? support)
    {
        if (support is not null || !kernel.Factors.IsEmpty
            || KernelMass.TryOn(kernel, null) is not { } mass || TiltedKernel.TryParameters(kernel) is not { } tilted)
        {
            return null;
        }

        GaussianKernel image = new(Half * tilted.Quadratic, tilted.Linear, tilted.Frequency, []);
        var real = Polynomial.Constant(mass.Real);
        var imaginary = Polynomial.Constant(mass.Imaginary);
        return (SmoothFunction.Of(image, real, -imaginary), SmoothFunction.Of(image, imaginary, real));
    }
}
