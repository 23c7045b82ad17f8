using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>The complete landscape of ℓ(v,a) = ½ E(f(Z,v/‖v‖,a) − f(Z,w*,a*))² on {v ≠ 0} × ℝᵏ, p ≥ 2, for any activation with Var σ &gt; 0.</summary>
/// <remarks>
/// For fixed ρ the best weights are a(ρ) = M(1)⁻¹M(ρ)a*, M(ρ) = σ̂_0²11ᵀ + δ(ρ)I, and ℓ = ½(a − a(ρ))ᵀM(1)(a − a(ρ)) + L with M(1) ≻ 0: local minima
/// of ℓ are those of L, a concave parabola in δ with its vertex at δ* ≤ 0 (<see cref="PatchIdentities"/>). Hence local minima are the strict local
/// maxima of κ on [−1, 1] with δ &gt; δ* and its strict local minima with δ &lt; δ*; this needs no second derivative and covers the degenerate minimum
/// of ReLU at ρ = −1, where κ′(−1) = 0. Every other critical point is a saddle: a minimum in a, none in ρ.
/// </remarks>
public sealed class PatchLandscape
{
    private readonly PatchMoments moments;
    private readonly PatchLetters letters;

    /// <summary>The landscape of an activation and a teacher.</summary>
    public PatchLandscape(PatchMoments moments, PatchTeacher teacher)
    {
        (this.moments, Teacher) = (moments, teacher);
        letters = new PatchLetters(moments, teacher);
        Vertex = letters.Value(PatchFormulas.Vertex);
        SaddleLoss = letters.Value(PatchFormulas.SaddleLoss);
        AntipodeLoss = letters.Value(PatchFormulas.AntipodeLoss);
        AntipodeCorrelation = letters.Value(PatchFormulas.AntipodeCorrelation);
    }

    /// <summary>k, S², A².</summary>
    public PatchTeacher Teacher { get; }

    /// <summary>δ*, where a(ρ)ᵀa* = 0.</summary>
    public CertifiedNumber Vertex { get; }

    /// <summary>The value of L at δ*: the loss at the saddles, where they exist.</summary>
    public CertifiedNumber SaddleLoss { get; }

    /// <summary>The loss at ρ = −1.</summary>
    public CertifiedNumber AntipodeLoss { get; }

    /// <summary>a(−1)ᵀa*: negative exactly where the antipode is a minimum of an increasing κ.</summary>
    public CertifiedNumber AntipodeCorrelation { get; }

    /// <summary>L, the loss with the best weights, where κ − σ̂_0² = <paramref name="covariance"/>.</summary>
    public CertifiedNumber ProfileLoss(CertifiedNumber covariance) =>
        letters.Value(PatchFormulas.ProfileLoss, (PatchFormulas.Covariance, covariance));

    /// <summary>
    /// The bound T with: for an increasing κ and σ̂_0 ≠ 0 the antipode is a local minimum if and only if S²/A² &lt; T; null when σ̂_0 = 0.
    /// </summary>
    public static CertifiedNumber? Threshold(PatchMoments moments, int patches) => moments.Mean.IsProvedZero
        ? null
        : new PatchLetters(moments).Value(PatchFormulas.Threshold, (PatchFormulas.Patches, CertifiedNumber.Exact(patches, moments.Bits)));

    /// <summary>
    /// All local minima, the teacher first; null when the shape is not known or a comparison of δ with δ* is not decided.
    /// </summary>
    public IReadOnlyList<PatchMinimum>? Minima(PatchShape shape)
    {
        if (!shape.IsProved)
        {
            return null;
        }

        List<PatchMinimum> minima = [new PatchMinimum(1, moments.Variance, CertifiedNumber.Exact(0, moments.Bits))];
        PatchExtremum antipode = new(-1, !shape.FallsFromAntipode, moments.AntipodeCovariance.Value);
        foreach (PatchExtremum extremum in shape.Extrema.Append(antipode))
        {
            bool isAntipode = ReferenceEquals(extremum, antipode);
            CertifiedNumber covariance = isAntipode ? moments.AntipodeCovariance : CertifiedNumber.Enclosed(extremum.Covariance);
            if ((covariance - Vertex).TrySign() is not { } side)
            {
                return null;
            }

            if (side == (extremum.IsMinimum ? -1 : 1))
            {
                minima.Add(new PatchMinimum(extremum.Correlation, covariance, isAntipode ? AntipodeLoss : ProfileLoss(covariance)));
            }
        }

        return minima;
    }
}
