using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Gaussian;

/// <summary>(P(y) cos(ωy) + R(y) sin(ωy)) · e^{ay² + by} · Π_j Φ(α_j y + β_j).</summary>
/// <param name="Kernel">The exponential, the Φ-factors and ω.</param>
/// <param name="Cosine">P; with ω = 0 the whole polynomial factor.</param>
/// <param name="Sine">R; 0 when ω = 0.</param>
public sealed record KernelTerm(GaussianKernel Kernel, Polynomial Cosine, Polynomial Sine)
{
    /// <summary>Whether both polynomials vanish.</summary>
    public bool IsZero => Cosine.IsZero && Sine.IsZero;

    /// <summary>The larger degree of the two polynomials.</summary>
    public int Degree => Math.Max(Cosine.Degree, Sine.Degree);

    /// <summary>The products by the product-to-sum rules: one term when one frequency is 0, else one for each of ω₁ ± ω₂.</summary>
    public static IEnumerable<KernelTerm> Multiply(KernelTerm left, KernelTerm right)
    {
        if (right.Kernel.Frequency.IsZero)
        {
            GaussianKernel kernel = left.Kernel.Times(right.Kernel, left.Kernel.Frequency);
            return [new KernelTerm(kernel, left.Cosine * right.Cosine, left.Sine * right.Cosine)];
        }

        return left.Kernel.Frequency.IsZero ? Multiply(right, left) : MultiplyWaves(left, right);
    }

    /// <summary>The term with ω ≥ 0, and no sine when ω = 0.</summary>
    public static KernelTerm Normalise(GaussianKernel kernel, Polynomial cosine, Polynomial sine)
    {
        if (kernel.Frequency.IsZero)
        {
            return new KernelTerm(kernel, cosine, Polynomial.Zero);
        }

        return kernel.Frequency.CanonicalSign() < 0
            ? new KernelTerm(kernel.WithFrequency(-kernel.Frequency), cosine, -sine)
            : new KernelTerm(kernel, cosine, sine);
    }

    private static KernelTerm[] MultiplyWaves(KernelTerm left, KernelTerm right)
    {
        Polynomial half = Polynomial.Constant(new Rational(1, 2));
        Polynomial cosines = half * left.Cosine * right.Cosine;
        Polynomial sines = half * left.Sine * right.Sine;
        Polynomial sineCosine = half * left.Sine * right.Cosine;
        Polynomial cosineSine = half * left.Cosine * right.Sine;
        ExactConstant first = left.Kernel.Frequency;
        ExactConstant second = right.Kernel.Frequency;
        return
        [
            Normalise(left.Kernel.Times(right.Kernel, first + second), cosines - sines, sineCosine + cosineSine),
            Normalise(left.Kernel.Times(right.Kernel, first - second), cosines + sines, sineCosine - cosineSine),
        ];
    }
}
