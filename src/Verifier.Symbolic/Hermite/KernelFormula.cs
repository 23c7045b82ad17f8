using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// The formula in k of c_k = E[f(z)He_k(z)] for f = e^{ay² + by}{cos ωy, sin ωy} Π Φ(α_j y + β_j), on the line or on a half-line.
/// </summary>
/// <remarks>
/// c_k is the k-th derivative at 0 of t ↦ E[f(z + t)]. With q = 1 − 2a, u = 2a/q, v = b/q that function is
/// q^{−1/2}e^{b²/(2q)} e^{ut²/2 + vt} Φ(λt + ν), where a single factor Φ(αy + β) gives λ = α/(q√(1 + α²/q)), ν = (αv + β)/√(1 + α²/q),
/// the half-line y &gt; c gives λ = 1/√q, ν = √q(v − c), and y &lt; c the negatives of these.
/// </remarks>
internal static class KernelFormula
{
    /// <summary>
    /// The formulas of the cosine and of the sine of the kernel on the half-line (null: on the line); null when none is known.
    /// </summary>
    public static WaveFormula? TryDerive(GaussianKernel kernel, HalfLine? support)
    {
        if (!kernel.Frequency.IsZero)
        {
            return support is null && kernel.Factors.IsEmpty ? TryWave(kernel) : null;
        }

        return TryReal(kernel, support) is { } terms ? new WaveFormula(terms, []) : null;
    }

    private static ImmutableArray<FormulaTerm>? TryReal(GaussianKernel kernel, HalfLine? support)
    {
        if (kernel.Factors.Length + (support is null ? 0 : 1) <= 1)
        {
            return TiltedKernel.TryFrom(kernel) is { } tilted ? TryThreshold(kernel, tilted, support) : null;
        }

        return kernel.IsConstantExponential ? TryByParts(kernel, support) : null;
    }

    private static ImmutableArray<FormulaTerm>? TryThreshold(GaussianKernel kernel, TiltedKernel tilted, HalfLine? support)
    {
        if (support is null && kernel.Factors.IsEmpty)
        {
            return [Term(tilted.Height, tilted.Powers)];
        }

        Threshold? threshold = support is null ? Threshold.TryOf(tilted, kernel.Factors[0]) : Threshold.TryOf(tilted, support);
        return threshold is not null
            && ExactConstant.TryNormalCdf(threshold.Offset) is { } share
            && ExactConstant.TryExp(new Rational(-1, 2) * threshold.Offset * threshold.Offset) is { } gaussian
            ? FormulaTerms.Collect(Products(tilted, threshold, share, threshold.Slope * gaussian * SmoothCalculus.InverseRootTwoPi))
            : null;
    }

    // e^{ut²/2 + vt} times Φ(λt + ν) = Φ(ν) + λφ(ν) ∫_0^t e^{−λ²s²/2 − λνs} ds.
    private static IEnumerable<FormulaTerm> Products(TiltedKernel tilted, Threshold threshold, ExactConstant share, ExactConstant density)
    {
        AppellSequence inner = new(-(threshold.Slope * threshold.Slope), -(threshold.Slope * threshold.Offset));
        if (!tilted.Powers.Quadratic.IsZero)
        {
            yield return Term(tilted.Height * share, tilted.Powers);
            yield return Term(tilted.Height * density, new BinomialSum(tilted.Powers, inner));
        }
        else if (!tilted.Powers.Linear.IsZero)
        {
            // (e^{vt}Φ)′ = v e^{vt}Φ + λφ(ν) e^{−λ²t²/2 + (v − λν)t}.
            yield return Term(tilted.Height * share, tilted.Powers);
            AppellSequence source = inner with { Linear = inner.Linear + tilted.Powers.Linear };
            yield return Term(tilted.Height * density, new GeometricSum(tilted.Powers.Linear, source));
        }
        else
        {
            yield return Term(density, inner) with { Shift = 1 };
        }
    }

    // c_k = c_{k−1}(f′) + jump of f · φ(c)He_{k−1}(c), when f is a product of Φ-factors.
    private static ImmutableArray<FormulaTerm>? TryByParts(GaussianKernel kernel, HalfLine? support)
    {
        List<FormulaTerm> terms = [];
        if (support is not null)
        {
            if (SmoothCalculus.EvaluateKernel(kernel, new Rational(-1, 2), support.End) is not { } value)
            {
                return null;
            }

            ExactConstant weight = support.Direction * SmoothCalculus.InverseRootTwoPi * value.Real;
            terms.Add(Term(weight, new AppellSequence(-1, support.End)) with { Shift = 1 });
        }

        for (int index = 0; index < kernel.Factors.Length; index++)
        {
            if (SmoothCalculus.DensityWeight(kernel.Factors[index]) is not { } weight
                || TryReal(kernel.WithDensityInPlaceOf(index), support) is not { } inner)
            {
                return null;
            }

            terms.AddRange(FormulaTerms.Scale(weight, FormulaTerms.Delay(inner)));
        }

        return FormulaTerms.Collect(terms);
    }

    // With b = 0: G_k(u, iω/q) = i^k G_k(−u, ω/q), so the cosine lives on even k and the sine on odd k.
    private static WaveFormula? TryWave(GaussianKernel kernel)
    {
        if (KernelMass.TryOn(kernel, null) is not { } mass || TiltedKernel.TryParameters(kernel) is not { } parameters)
        {
            return null;
        }

        if (kernel.Linear.IsZero)
        {
            AppellSequence sequence = new(-parameters.Quadratic, parameters.Frequency);
            return new WaveFormula(
                [Term(mass.Real, sequence) with { Phase = IndexPhase.Cosine }],
                [Term(mass.Real, sequence) with { Phase = IndexPhase.Sine }]);
        }

        FormulaTerm real = Term(1, new ComplexAppellSequence(parameters.Quadratic, parameters.Linear, parameters.Frequency, IsImaginaryPart: false));
        FormulaTerm imaginary = Term(1, new ComplexAppellSequence(parameters.Quadratic, parameters.Linear, parameters.Frequency, IsImaginaryPart: true));
        return new WaveFormula(
            FormulaTerms.Collect([.. FormulaTerms.Scale(mass.Real, [real]), .. FormulaTerms.Scale(-mass.Imaginary, [imaginary])]),
            FormulaTerms.Collect([.. FormulaTerms.Scale(mass.Real, [imaginary]), .. FormulaTerms.Scale(mass.Imaginary, [real])]));
    }

    private static FormulaTerm Term(ExactConstant weight, IndexSequence sequence) =>
        new(Polynomial.Constant(weight), IndexPhase.None, sequence, 0);
}
