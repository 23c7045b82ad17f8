using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>The complete landscape of ℓ(v,a) = ½ E(f(Z,v/‖v‖,a) − f(Z,w*,a*))² on {v ≠ 0} × ℝᵏ, for any activation with Var σ &gt; 0.</summary>
/// <remarks>
/// For fixed ρ the best weights are a(ρ) = M(1)⁻¹M(ρ)a*, M(ρ) = σ̂_0²11ᵀ + δ(ρ)I, and ℓ = ½(a − a(ρ))ᵀM(1)(a − a(ρ)) + L with M(1) ≻ 0: local minima
/// of ℓ are those of L. With R = kσ̂_0² + τ² and D = RA² − σ̂_0²S² &gt; 0, L = τ²A⁴R/(2D) − D/(2τ²R)·(δ − δ*)², δ* = −σ̂_0²τ²S²/D ≤ 0: a concave parabola in
/// δ. Hence local minima are the strict local maxima of κ on [−1, 1] with δ &gt; δ* and its strict local minima with δ &lt; δ*; this
/// needs no second derivative and covers the degenerate minimum of ReLU at ρ = −1, where κ′(−1) = 0.
/// </remarks>
public sealed class PatchLandscape
{
    private readonly PatchMoments moments;

    /// <summary>The landscape of an activation and a teacher.</summary>
    public PatchLandscape(PatchMoments moments, PatchTeacher teacher)
    {
        (this.moments, Teacher) = (moments, teacher);
        int bits = moments.Bits;
        CertifiedNumber k = CertifiedNumber.Exact(teacher.Patches, bits);
        NormSquare = CertifiedNumber.Exact(teacher.NormSquare, bits);
        SumSquare = CertifiedNumber.Exact(teacher.SumSquare, bits);
        Curvature = (k * moments.MeanSquare) + moments.Variance;
        Discriminant = (Curvature * NormSquare) - (moments.MeanSquare * SumSquare);
        Vertex = -(moments.MeanSquare * moments.Variance * SumSquare) / Discriminant;
        SaddleLoss = moments.Variance * NormSquare.Square() * Curvature / (Number(2) * Discriminant);
    }

    /// <summary>k, S², A².</summary>
    public PatchTeacher Teacher { get; }

    /// <summary>R = kσ̂_0² + τ².</summary>
    public CertifiedNumber Curvature { get; }

    /// <summary>D.</summary>
    public CertifiedNumber Discriminant { get; }

    /// <summary>δ*, where a(ρ)ᵀa* = 0.</summary>
    public CertifiedNumber Vertex { get; }

    /// <summary>The value of L at δ*: the loss at the saddles, where they exist.</summary>
    public CertifiedNumber SaddleLoss { get; }

    private CertifiedNumber NormSquare { get; }

    private CertifiedNumber SumSquare { get; }

    /// <summary>L, the loss with the best weights, where κ − σ̂_0² = <paramref name="covariance"/>.</summary>
    public CertifiedNumber ProfileLoss(CertifiedNumber covariance)
    {
        CertifiedNumber mean = SumSquare / Number(Teacher.Patches);
        CertifiedNumber along = mean * ((Number(2) * Number(Teacher.Patches) * moments.MeanSquare) + moments.Variance + covariance) / Curvature;
        CertifiedNumber across = (NormSquare - mean) * (moments.Variance + covariance) / moments.Variance;
        return (moments.Variance - covariance) * (along + across) / Number(2);
    }

    /// <summary>The loss at ρ = −1.</summary>
    public CertifiedNumber AntipodeLoss => ProfileLoss(moments.AntipodeCovariance);

    /// <summary>a(−1)ᵀa* = D(δ(−1) − δ*)/(τ²R): negative exactly where the antipode is a minimum of an increasing κ.</summary>
    public CertifiedNumber AntipodeCorrelation =>
        Discriminant * (moments.AntipodeCovariance - Vertex) / (moments.Variance * Curvature);

    /// <summary>
    /// The bound T with: for an increasing κ and σ̂_0 ≠ 0 the antipode is a local minimum if and only if S²/A² &lt; T,
    /// T = (O − E_2)(kσ̂_0² + τ²)/(2σ̂_0²O); null when σ̂_0 = 0.
    /// </summary>
    public static CertifiedNumber? Threshold(PatchMoments moments, int patches)
    {
        if (moments.Mean.IsProvedZero)
        {
            return null;
        }

        CertifiedNumber k = CertifiedNumber.Exact(patches, moments.Bits);
        CertifiedNumber two = CertifiedNumber.Exact(2, moments.Bits);
        return (moments.OddEnergy - moments.EvenEnergy) * ((k * moments.MeanSquare) + moments.Variance) / (two * moments.MeanSquare * moments.OddEnergy);
    }

    /// <summary>
    /// All local minima, the teacher first; null when the shape is not known or a comparison of δ with δ* is not decided.
    /// </summary>
    public IReadOnlyList<PatchMinimum>? Minima(PatchShape shape)
    {
        if (!shape.IsProved)
        {
            return null;
        }

        List<PatchMinimum> minima = [new PatchMinimum(1, Number(0))];
        PatchExtremum antipode = new(-1, !shape.FallsFromAntipode, moments.AntipodeCovariance.Value);
        foreach (PatchExtremum extremum in shape.Extrema.Append(antipode))
        {
            CertifiedNumber covariance = ReferenceEquals(extremum, antipode) ? moments.AntipodeCovariance : CertifiedNumber.Enclosed(extremum.Covariance);
            if ((covariance - Vertex).TrySign() is not { } side)
            {
                return null;
            }

            if (side == (extremum.IsMinimum ? -1 : 1))
            {
                minima.Add(new PatchMinimum(extremum.Correlation, ProfileLoss(covariance)));
            }
        }

        return minima;
    }

    private CertifiedNumber Number(int value) => CertifiedNumber.Exact((ExactConstant)(Rational)value, moments.Bits);
}
