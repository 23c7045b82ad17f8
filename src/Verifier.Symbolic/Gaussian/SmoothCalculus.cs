using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Gaussian;

/// <summary>Derivative, affine argument and values of a <see cref="SmoothFunction"/>.</summary>
public static class SmoothCalculus
{
    /// <summary>1/√(2π) = φ(0).</summary>
    internal static ExactConstant InverseRootTwoPi { get; } =
        ExactConstant.TrySqrt(ExactConstant.TryDivide(1, 2 * ExactConstant.Pi)!)!;

    /// <summary>The derivative; null when e^{−β²/2} of some factor Φ(αy + β) is outside the class of constants.</summary>
    public static SmoothFunction? Derivative(SmoothFunction function)
    {
        List<KernelTerm> terms = [];
        foreach (KernelTerm term in function.Terms)
        {
            // (P cos + R sin)' = (P' + ωR) cos + (R' − ωP) sin, and the exponent contributes the factor 2ay + b.
            GaussianKernel kernel = term.Kernel;
            Polynomial exponent = new([kernel.Linear, 2 * kernel.Quadratic]);
            Polynomial cosine = term.Cosine.Derivative() + (kernel.Frequency * term.Sine) + (exponent * term.Cosine);
            Polynomial sine = term.Sine.Derivative() - (kernel.Frequency * term.Cosine) + (exponent * term.Sine);
            terms.Add(KernelTerm.Normalise(kernel, cosine, sine));
            for (int index = 0; index < kernel.Factors.Length; index++)
            {
                if (DensityWeight(kernel.Factors[index]) is not { } weight)
                {
                    return null;
                }

                terms.Add(KernelTerm.Normalise(kernel.WithDensityInPlaceOf(index), weight * term.Cosine, weight * term.Sine));
            }
        }

        return SmoothFunction.FromTerms(terms);
    }

    /// <summary>y ↦ f(ry + s); null when a constant such as e^{as² + bs} is outside the class.</summary>
    public static SmoothFunction? ComposeAffine(SmoothFunction function, ExactConstant scale, ExactConstant shift)
    {
        SmoothFunction sum = SmoothFunction.Zero;
        foreach (KernelTerm term in function.Terms)
        {
            if (ComposeAffine(term, scale, shift) is not { } image)
            {
                return null;
            }

            sum += image;
        }

        return sum;
    }

    /// <summary>f(point), or null when a constant is outside the class.</summary>
    public static ExactConstant? Evaluate(SmoothFunction function, ExactConstant point)
    {
        ExactConstant sum = ExactConstant.Zero;
        foreach (KernelTerm term in function.Terms)
        {
            if (EvaluateKernel(term.Kernel, ExactConstant.Zero, point) is not { } wave)
            {
                return null;
            }

            sum += (term.Cosine.Evaluate(point) * wave.Real) + (term.Sine.Evaluate(point) * wave.Imaginary);
        }

        return sum;
    }

    /// <summary>α e^{−β²/2}/√(2π): the weight with which (Φ(αy + β))′ equals e^{−α²y²/2 − αβy}.</summary>
    internal static ExactConstant? DensityWeight(NormalFactor factor) =>
        ExactConstant.TryExp(new Rational(-1, 2) * (factor.Offset * factor.Offset)) is { } gaussian
            ? factor.Slope * InverseRootTwoPi * gaussian
            : null;

    /// <summary>e^{(a + a′)y² + by + iωy} Π Φ(α_j y + β_j) at the point, a′ being an extra quadratic exponent.</summary>
    internal static ComplexConstant? EvaluateKernel(GaussianKernel kernel, ExactConstant extraQuadratic, ExactConstant point)
    {
        ExactConstant exponent = ((kernel.Quadratic + extraQuadratic) * point * point) + (kernel.Linear * point);
        if (ExactConstant.TryExp(exponent) is not { } value || ComplexConstant.TryPhase(kernel.Frequency * point) is not { } phase)
        {
            return null;
        }

        foreach (NormalFactor factor in kernel.Factors)
        {
            if (ExactConstant.TryNormalCdf((factor.Slope * point) + factor.Offset) is not { } cdf)
            {
                return null;
            }

            value *= cdf;
        }

        return value * phase;
    }

    private static SmoothFunction? ComposeAffine(KernelTerm term, ExactConstant scale, ExactConstant shift)
    {
        GaussianKernel kernel = term.Kernel;
        ExactConstant exponent = (kernel.Quadratic * shift * shift) + (kernel.Linear * shift);
        if (ExactConstant.TryExp(exponent) is not { } factor || ComplexConstant.TryPhase(kernel.Frequency * shift) is not { } phase)
        {
            return null;
        }

        // cos(ω(ry + s)) = cos ωs cos ωry − sin ωs sin ωry, and likewise for the sine.
        Polynomial cosine = factor * term.Cosine.ComposeAffine(scale, shift);
        Polynomial sine = factor * term.Sine.ComposeAffine(scale, shift);
        GaussianKernel image = new(
            kernel.Quadratic * scale * scale,
            (kernel.Linear * scale) + (2 * kernel.Quadratic * scale * shift),
            kernel.Frequency * scale,
            []);
        SmoothFunction product = SmoothFunction.Of(
            image, (phase.Real * cosine) + (phase.Imaginary * sine), (phase.Real * sine) - (phase.Imaginary * cosine));
        foreach (NormalFactor normal in kernel.Factors)
        {
            if (SmoothFunction.NormalCdf(normal.Slope * scale, (normal.Slope * shift) + normal.Offset) is not { } cdf)
            {
                return null;
            }

            product *= cdf;
        }

        return product;
    }
}
