using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>The objective G in closed form (Ge, Lee, Ma 2017, (2.7) and Theorem 2.6 with the constants that (2.7)–(2.9) give).</summary>
/// <remarks>
/// Sample form: G(B) = sign(σ̂_4) E[y Σ_{j≠k} φ(b_j,b_k,x)] − μ sign(σ̂_4) E[y Σ_j φ(b_j,x)] + λ Σ_j (‖b_j‖² − 1)², pairs j ≠ k ordered.
/// Closed form for unit teacher rows: G(B) = √6|σ̂_4| Σ_i a*_i Σ_{j≠k} ⟨b*_i,b_j⟩²⟨b*_i,b_k⟩² − μ|σ̂_4|/(2√6) Σ_{i,j} a*_i ⟨b*_i,b_j⟩⁴ + λ Σ_j (‖b_j‖² − 1)².
/// For orthonormal B* (m = d), a* &gt; 0 and λ &gt; μβ_i, β_i = |σ̂_4| a*_i/(2√6), the rows ±x_i b*_i with x_i² = 1/(1 − μβ_i/λ) are the predicted minima.
/// </remarks>
public sealed record ObjectiveFormula : ObjectiveOutcome
{
    private readonly int bits;

    private ObjectiveFormula(CoefficientSymbol sigma4, int sign, int bits)
    {
        (Sigma4, Sign, this.bits) = (sigma4, sign, bits);
        PairConstant = Exact(Factors.Pair) * sigma4.Value.Abs();
        QuarticConstant = Exact(Factors.Quartic) * sigma4.Value.Abs();
    }

    /// <summary>σ̂_4, proved not to be 0.</summary>
    public CoefficientSymbol Sigma4 { get; }

    /// <summary>sign(σ̂_4): −1 for ReLU.</summary>
    public int Sign { get; }

    /// <summary>The factors √6 and 1/(2√6), derived from the gadgets.</summary>
    public ObjectiveFactors Factors { get; } = ObjectiveFactors.Derived;

    /// <summary>√6 |σ̂_4|, the factor of the sum over ordered pairs.</summary>
    public CertifiedNumber PairConstant { get; }

    /// <summary>|σ̂_4|/(2√6), the factor of −μ times the sum of fourth powers.</summary>
    public CertifiedNumber QuarticConstant { get; }

    /// <summary>G for an activation, or why there is none.</summary>
    public static ObjectiveOutcome Build(HermiteSeries series, int bits, CancellationToken cancellation = default)
    {
        var sigma4 = new CoefficientSymbol(CoefficientSymbol.Teacher, series.Coefficient(4, bits, cancellation));
        return sigma4.Status switch
        {
            CoefficientStatus.Zero => new ObjectiveNotApplicable($"proved {sigma4.ProofOfZero}"),
            CoefficientStatus.Nonzero when sigma4.Value.TrySign() is { } sign => new ObjectiveFormula(sigma4, sign, bits),
            _ => new ObjectiveUndecided(sigma4.Coefficient.Value),
        };
    }

    /// <summary>β_i = |σ̂_4| a*_i/(2√6), in which the minima are written.</summary>
    public CertifiedNumber Beta(Rational teacherWeight) => QuarticConstant * Exact(teacherWeight);

    /// <summary>x_i² = 1/(1 − μβ_i/λ): the squared norm of the row that is aligned with b*_i at the predicted minima.</summary>
    /// <exception cref="ArgumentOutOfRangeException">λ is not positive.</exception>
    public CertifiedNumber SquaredNormAtMinimum(Rational teacherWeight, Rational mu, Rational lambda)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lambda.Sign, nameof(lambda));
        return Exact(1) / (Exact(1) - (Beta(teacherWeight) * Exact(mu / lambda)));
    }

    /// <summary>The value −Σ_i λμβ_i/(λ − μβ_i) of G at the predicted minima.</summary>
    /// <exception cref="ArgumentOutOfRangeException">λ is not positive.</exception>
    public CertifiedNumber Minimum(IEnumerable<Rational> teacherWeights, Rational mu, Rational lambda) => teacherWeights.Aggregate(
        Exact(0), (sum, weight) => sum - (Exact(mu) * Beta(weight) * SquaredNormAtMinimum(weight, mu, lambda)));

    /// <summary>4√6|σ̂_4| a*_max: from this λ on the landscape theorem applies (Theorem 5.1 with α_i = √6|σ̂_4|a*_i).</summary>
    public CertifiedNumber LambdaThreshold(Rational largestWeight) => Exact(4) * PairConstant * Exact(largestWeight);

    /// <summary>The factor f of the condition μ ≤ f c/κ*, κ* = a*_max/a*_min, with the small constant c of Theorem 5.1: α/β = 12.</summary>
    public CertifiedNumber MuFactor => Exact(ExactConstant.TryDivide(Factors.Pair, Factors.Quartic)!);

    private CertifiedNumber Exact(ExactConstant value) => CertifiedNumber.Exact(value, bits);

    private CertifiedNumber Exact(Rational value) => CertifiedNumber.Exact(value, bits);
}
