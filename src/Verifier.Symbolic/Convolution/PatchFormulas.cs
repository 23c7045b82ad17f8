using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Convolution;

/// <summary>The landscape of ℓ(v,a) = ½ E(f(Z,v/‖v‖,a) − f(Z,w*,a*))² for ‖w*‖ = 1 in letters, for every activation at once.</summary>
/// <remarks>
/// Letters: k patches, S2 = (1ᵀa*)², A2 = ‖a*‖², c = σ̂_0², o = Σ_{k odd} σ̂_k², e = Σ_{k ≥ 2 even} σ̂_k², d = δ(ρ) = κ(ρ) − σ̂_0². Then τ² = o + e and
/// δ(−1) = e − o. That these formulas follow from the loss is what <see cref="PatchIdentities"/> proves.
/// </remarks>
public static class PatchFormulas
{
    /// <summary>k.</summary>
    public const string Patches = "k";

    /// <summary>S² = (1ᵀa*)².</summary>
    public const string SumSquare = "S2";

    /// <summary>A² = ‖a*‖².</summary>
    public const string NormSquare = "A2";

    /// <summary>σ̂_0².</summary>
    public const string MeanSquare = "c";

    /// <summary>O.</summary>
    public const string OddEnergy = "o";

    /// <summary>E_2.</summary>
    public const string EvenEnergy = "e";

    /// <summary>δ(ρ).</summary>
    public const string Covariance = "d";

    private static readonly RationalFunction Half = new Rational(1, 2);
    private static readonly RationalFunction K = RationalFunction.Variable(Patches);
    private static readonly RationalFunction S2 = RationalFunction.Variable(SumSquare);
    private static readonly RationalFunction A2 = RationalFunction.Variable(NormSquare);
    private static readonly RationalFunction C = RationalFunction.Variable(MeanSquare);
    private static readonly RationalFunction O = RationalFunction.Variable(OddEnergy);
    private static readonly RationalFunction E = RationalFunction.Variable(EvenEnergy);
    private static readonly RationalFunction D = RationalFunction.Variable(Covariance);

    /// <summary>τ² = O + E_2.</summary>
    public static RationalFunction Variance { get; } = O + E;

    /// <summary>δ(−1) = E_2 − O.</summary>
    public static RationalFunction AntipodeCovariance { get; } = E - O;

    /// <summary>R = kσ̂_0² + τ².</summary>
    public static RationalFunction Curvature { get; } = (K * C) + Variance;

    /// <summary>D = RA² − σ̂_0²S² = τ²A² + σ̂_0²(kA² − S²) &gt; 0.</summary>
    public static RationalFunction Discriminant { get; } = (Curvature * A2) - (C * S2);

    /// <summary>δ* = −σ̂_0²τ²S²/D, where a(ρ)ᵀa* = 0.</summary>
    public static RationalFunction Vertex { get; } = -(C * Variance * S2) / Discriminant;

    /// <summary>The value of L at δ*: τ²A⁴R/(2D), the loss at the saddles where they exist.</summary>
    public static RationalFunction SaddleLoss { get; } = Variance * A2.Square() * Curvature / (2 * Discriminant);

    /// <summary>L(δ) = ½(τ² − δ){S²/k · (2kσ̂_0² + τ² + δ)/R + (A² − S²/k)(τ² + δ)/τ²}, the loss with the best weights a(ρ).</summary>
    public static RationalFunction ProfileLoss { get; } = Profile(D);

    /// <summary>L(δ(−1)).</summary>
    public static RationalFunction AntipodeLoss { get; } = Profile(AntipodeCovariance);

    /// <summary>δ/τ², the factor of a* in a(ρ) = M(1)⁻¹M(ρ)a*.</summary>
    public static RationalFunction ProfileShare { get; } = D / Variance;

    /// <summary>σ̂_0²(τ² − δ)/(τ²R), the factor of S1 in a(ρ).</summary>
    public static RationalFunction ProfileShift { get; } = C * (Variance - D) / (Variance * Curvature);

    /// <summary>a(ρ)ᵀa* = D(δ − δ*)/(τ²R).</summary>
    public static RationalFunction ProfileCorrelation { get; } = Correlation(D);

    /// <summary>a(−1)ᵀa*: negative exactly where the antipode of an increasing κ is a minimum.</summary>
    public static RationalFunction AntipodeCorrelation { get; } = Correlation(AntipodeCovariance);

    /// <summary>T = (O − E_2)R/(2σ̂_0²O): for an increasing κ and σ̂_0 ≠ 0 the antipode is a local minimum if and only if S²/A² &lt; T.</summary>
    public static RationalFunction Threshold { get; } = (O - E) * Curvature / (2 * C * O);

    private static RationalFunction Profile(RationalFunction covariance)
    {
        RationalFunction along = S2 * ((2 * K * C) + Variance + covariance) / (K * Curvature);
        RationalFunction across = (A2 - (S2 / K)) * (Variance + covariance) / Variance;
        return Half * (Variance - covariance) * (along + across);
    }

    private static RationalFunction Correlation(RationalFunction covariance) => Discriminant * (covariance - Vertex) / (Variance * Curvature);
}
