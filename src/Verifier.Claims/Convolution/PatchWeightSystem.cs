using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Checks;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Convolution;

/// <summary>M(1)a = M(ρ)a*, M(ρ) = c11ᵀ + δI, and the loss at ρ as sums over the weights.</summary>
/// <param name="MeanSquare">c = σ̂_0².</param>
/// <param name="Variance">τ².</param>
/// <param name="Covariance">δ(ρ).</param>
internal sealed record PatchWeightSystem(CertifiedNumber MeanSquare, CertifiedNumber Variance, CertifiedNumber Covariance)
{
    /// <summary>The system at ρ = −1, by quadrature where that is possible.</summary>
    /// <param name="context">The check.</param>
    /// <param name="reflected">E[σ(z)σ(−z)].</param>
    public static PatchWeightSystem Of(CheckContext context, CertifiedNumber reflected)
    {
        HermiteSeries series = context.Enclosed ?? context.Series;
        CertifiedNumber mean = CheckContext.ValueOf(series.Coefficient(0, CheckContext.Bits, context.Cancellation)).Square();
        CertifiedNumber second = new(series.SecondMomentClosedForm, series.SecondMoment(CheckContext.Bits, context.Cancellation));
        return new PatchWeightSystem(mean, second - mean, reflected - mean);
    }

    /// <summary>a(ρ) in doubles at a critical point.</summary>
    public static double[] Profile(PatchMoments moments, PatchCriticalPoint point, ImmutableArray<Rational> teacher)
    {
        PatchWeightSystem system = new(moments.MeanSquare, moments.Variance, point.Covariance);
        return [.. system.Best(teacher).Select(weight => weight.Value.ToDouble())];
    }

    /// <summary>a = M(1)⁻¹M(ρ)a* by Sherman and Morrison: M(1)⁻¹x = x/τ² − c 1ᵀx/(τ²(τ² + kc)) 1.</summary>
    public CertifiedNumber[] Best(ImmutableArray<Rational> teacher)
    {
        CertifiedNumber sum = Sum(teacher.Select(Number));
        CertifiedNumber[] right = [.. teacher.Select(weight => (MeanSquare * sum) + (Covariance * Number(weight)))];
        CertifiedNumber total = Variance + (Number(teacher.Length) * MeanSquare);
        CertifiedNumber shift = MeanSquare * Sum(right) / (Variance * total);
        return [.. right.Select(entry => (entry / Variance) - shift)];
    }

    /// <summary>∂ℓ/∂a_j.</summary>
    public CertifiedNumber Derivative(CertifiedNumber[] weights, ImmutableArray<Rational> teacher, int index) =>
        (Variance * weights[index]) + (MeanSquare * Sum(weights))
        - (Covariance * Number(teacher[index])) - (MeanSquare * Sum(teacher.Select(Number)));

    /// <summary>ℓ.</summary>
    public CertifiedNumber Loss(CertifiedNumber[] weights, ImmutableArray<Rational> teacher)
    {
        CertifiedNumber[] theirs = [.. teacher.Select(Number)];
        CertifiedNumber difference = Sum(weights) - Sum(theirs);
        CertifiedNumber squares = Sum(weights.Concat(theirs).Select(weight => weight.Square()));
        CertifiedNumber product = Sum(weights.Zip(theirs, (left, right) => left * right));
        return Number(new Rational(1, 2)) * ((MeanSquare * difference.Square()) + (Variance * squares)) - (Covariance * product);
    }

    private static CertifiedNumber Sum(IEnumerable<CertifiedNumber> numbers) => numbers.Aggregate((left, right) => left + right);

    private static CertifiedNumber Number(Rational value) => CertifiedNumber.Exact(value, CheckContext.Bits);
}
