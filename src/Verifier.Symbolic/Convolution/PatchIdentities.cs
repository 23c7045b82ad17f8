using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Convolution;

/// <summary>The identities that carry the landscape from the loss to its minima, as rational functions: each holds for all values or not at all.</summary>
/// <remarks>
/// a is taken apart along 1/√k, along u ∝ a* − (S/k)1 and the rest: a = α 1/√k + β u + r, a* = α* 1/√k + β* u, S² = kα*², A² = α*² + β*². Then
/// 2ℓ = Rα² + τ²β² + τ²‖r‖² − 2[(kσ̂_0² + δ)αα* + δββ*] + Rα*² + τ²β*², and a(ρ) has α = (kσ̂_0² + δ)α*/R, β = δβ*/τ², r = 0.
/// </remarks>
public static class PatchIdentities
{
    private static readonly RationalFunction Half = new Rational(1, 2);
    private static readonly RationalFunction K = RationalFunction.Variable(PatchFormulas.Patches);
    private static readonly RationalFunction C = RationalFunction.Variable(PatchFormulas.MeanSquare);
    private static readonly RationalFunction O = RationalFunction.Variable(PatchFormulas.OddEnergy);
    private static readonly RationalFunction E = RationalFunction.Variable(PatchFormulas.EvenEnergy);
    private static readonly RationalFunction D = RationalFunction.Variable(PatchFormulas.Covariance);
    private static readonly RationalFunction S2 = RationalFunction.Variable(PatchFormulas.SumSquare);
    private static readonly RationalFunction A2 = RationalFunction.Variable(PatchFormulas.NormSquare);
    private static readonly RationalFunction Mean = RationalFunction.Variable("alpha");
    private static readonly RationalFunction Contrast = RationalFunction.Variable("beta");
    private static readonly RationalFunction Rest = RationalFunction.Variable("r2");
    private static readonly MultivariatePolynomial TeacherMean = MultivariatePolynomial.Variable("m");
    private static readonly MultivariatePolynomial TeacherContrast = MultivariatePolynomial.Variable("b");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PatchIdentity> All { get; } =
        [Weights(), Decomposition(), Vertex(), Correlation(), Discriminant(), Criterion(), Antipode(), Growth()];

    /// <summary>One entry of M(1)a(ρ) = M(ρ)a*, a*_j and S free letters.</summary>
    private static PatchIdentity Weights()
    {
        RationalFunction entry = RationalFunction.Variable("a");
        RationalFunction sum = RationalFunction.Variable("S");
        RationalFunction best = (PatchFormulas.ProfileShare * entry) + (PatchFormulas.ProfileShift * sum);
        RationalFunction total = (PatchFormulas.ProfileShare * sum) + (K * PatchFormulas.ProfileShift * sum);
        return new PatchIdentity(
            "a(ρ) = (δ/τ²)a* + σ̂_0²(τ² − δ)/(τ²R) 1ᵀa* 1, R = kσ̂_0² + τ², solves M(1)a = M(ρ)a*, M(ρ) = σ̂_0²11ᵀ + δI",
            (T * best) + (C * total),
            (D * entry) + (C * sum));
    }

    private static PatchIdentity Decomposition()
    {
        (RationalFunction mean, RationalFunction contrast) = Best();
        RationalFunction excess = (R * (Mean - mean).Square()) + (T * (Contrast - contrast).Square()) + (T * Rest);
        return new PatchIdentity(
            "ℓ = ½(a − a(ρ))ᵀM(1)(a − a(ρ)) + L(δ), a(ρ) = M(1)⁻¹M(ρ)a*", Loss(), (Half * excess) + Reduced(PatchFormulas.ProfileLoss));
    }

    private static PatchIdentity Vertex() => new(
        "L(δ) = τ²A⁴R/(2D) − D/(2τ²R) (δ − δ*)²: a concave parabola in δ",
        PatchFormulas.ProfileLoss,
        PatchFormulas.SaddleLoss - (PatchFormulas.Discriminant / (2 * T * R) * (D - PatchFormulas.Vertex).Square()));

    private static PatchIdentity Correlation()
    {
        (RationalFunction mean, RationalFunction contrast) = Best();
        return new PatchIdentity(
            "a(ρ)ᵀa* = D(δ − δ*)/(τ²R): the filter stands still at δ = δ*",
            (mean * TeacherMean) + (contrast * TeacherContrast),
            Reduced(PatchFormulas.ProfileCorrelation));
    }

    private static PatchIdentity Discriminant() => new(
        "D = τ²A² + σ̂_0²(kA² − S²), positive since S² ≤ kA²", PatchFormulas.Discriminant, (T * A2) + (C * ((K * A2) - S2)));

    private static PatchIdentity Criterion() => new(
        "D(δ(−1) − δ*) = 2σ̂_0²O(S² − T A²): an increasing κ has its antipode as a minimum if and only if S² < T A²",
        PatchFormulas.Discriminant * (PatchFormulas.AntipodeCovariance - PatchFormulas.Vertex),
        2 * C * O * (S2 - (PatchFormulas.Threshold * A2)));

    private static PatchIdentity Antipode() => new(
        "L(δ(−1)) = 2O/τ² (E_2A² + σ̂_0²O S²/R), the loss at the antipode",
        PatchFormulas.AntipodeLoss,
        2 * O / T * ((E * A2) + (C * O * S2 / R)));

    private static PatchIdentity Growth() => new(
        "L(δ) − L(δ(−1)) = D/(2τ²R) (δ − δ(−1)) (2δ* − δ − δ(−1)): positive for δ(−1) < δ ≤ δ*, without any derivative",
        PatchFormulas.ProfileLoss - PatchFormulas.AntipodeLoss,
        PatchFormulas.Discriminant / (2 * T * R) * (D - (E - O)) * ((2 * PatchFormulas.Vertex) - D - (E - O)));

    private static RationalFunction R => PatchFormulas.Curvature;

    private static RationalFunction T => PatchFormulas.Variance;

    private static (RationalFunction Mean, RationalFunction Contrast) Best() =>
        (((K * C) + D) * TeacherMean / R, D * TeacherContrast / T);

    private static RationalFunction Loss()
    {
        RationalFunction own = (R * Mean.Square()) + (T * Contrast.Square()) + (T * Rest);
        RationalFunction cross = (((K * C) + D) * Mean * TeacherMean) + (D * Contrast * TeacherContrast);
        RationalFunction label = (R * TeacherMean.Pow(2)) + (T * TeacherContrast.Pow(2));
        return Half * (own - (2 * cross) + label);
    }

    /// <summary>S² and A² in terms of α* and β*.</summary>
    private static RationalFunction Reduced(RationalFunction formula) =>
        formula.Substitute(new Dictionary<string, MultivariatePolynomial>(StringComparer.Ordinal)
        {
            [PatchFormulas.SumSquare] = MultivariatePolynomial.Variable(PatchFormulas.Patches) * TeacherMean.Pow(2),
            [PatchFormulas.NormSquare] = TeacherMean.Pow(2) + TeacherContrast.Pow(2),
        })!;
}
