namespace Verifier.Symbolic.Readouts;

/// <summary>A quantity that researchers read off an activation.</summary>
/// <param name="Key">Its stable name in JSON.</param>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Definition">Its definition, z ~ N(0,1), σ̂_k = E[σ(z) h_k(z)].</param>
/// <param name="Formula">Symbol and definition in LaTeX, for math mode.</param>
/// <param name="Source">Where it is from.</param>
public sealed record ReadoutQuantity(string Key, string Symbol, string Definition, string Formula, string Source)
{
    private const string Mei = "Mei, Montanari 2019";
    private const string Pennington = "Pennington, Worah 2017, for mean 0";
    private const string Kernels = "Martens et al. 2021, for second moment 1";
    private const string MeanField = "Poole et al. 2016; Schoenholz et al. 2017";

    /// <summary>The information exponent.</summary>
    public static ReadoutQuantity InformationExponent { get; } = new(
        "informationExponent",
        "IE",
        "the least k ≥ 1 with σ̂_k ≠ 0; online SGD needs about d^max(IE−1, 1) samples",
        @"\mathrm{IE}=\min\{k\ge 1:\hat{\sigma}_k\ne 0\}",
        "Dudeja, Hsu 2018; Ben Arous, Gheissari, Jagannath 2021");

    /// <summary>The generative exponent.</summary>
    public static ReadoutQuantity GenerativeExponent { get; } = new(
        "generativeExponent",
        "GE",
        "the least k ≥ 1 such that E[h_k(z) | σ(z)] is not 0, the least information exponent of a T(σ)",
        @"\mathrm{GE}=\min\{k\ge 1:\mathbb{E}[h_k(z)\mid\sigma(z)]\ne 0\}",
        "Damian, Pillaud-Vivien, Lee, Bruna 2024");

    /// <summary>The leap of σ(x_1).</summary>
    public static ReadoutQuantity Leap { get; } = new(
        "leap",
        "Leap",
        "of x ↦ σ(x_1), a single index: its support sets are {k : σ̂_k ≠ 0}, so that it is IE",
        @"\mathrm{Leap}(x\mapsto\sigma(x_1))=\mathrm{IE}",
        "Abbe, Boix-Adsera, Misiakiewicz 2023");

    /// <summary>μ_0.</summary>
    public static ReadoutQuantity MeanValue { get; } = new(
        "mu0",
        "μ_0",
        "E[σ(z)] = σ̂_0",
        @"\mu_0=\mathbb{E}[\sigma(z)]",
        Mei);

    /// <summary>μ_1.</summary>
    public static ReadoutQuantity LinearPart { get; } = new(
        "mu1",
        "μ_1",
        "E[z σ(z)] = σ̂_1",
        @"\mu_1=\mathbb{E}[z\,\sigma(z)]",
        Mei);

    /// <summary>μ_*.</summary>
    public static ReadoutQuantity NonlinearPart { get; } = new(
        "muStar",
        "μ_*",
        "√(E[σ²] − μ_0² − μ_1²)",
        @"\mu_*=\sqrt{\mathbb{E}[\sigma(z)^2]-\mu_0^2-\mu_1^2}",
        Mei);

    /// <summary>ζ = μ_1/μ_*.</summary>
    public static ReadoutQuantity LinearRatio { get; } = new(
        "zetaRandomFeatures",
        "ζ",
        "μ_1/μ_*",
        @"\zeta=\mu_1/\mu_*",
        Mei);

    /// <summary>η.</summary>
    public static ReadoutQuantity Eta { get; } = new(
        "eta",
        "η",
        "E[σ(z)²]",
        @"\eta=\mathbb{E}[\sigma(z)^2]",
        Pennington);

    /// <summary>ζ = (E σ′)².</summary>
    public static ReadoutQuantity Zeta { get; } = new(
        "zetaMatrices",
        "ζ",
        "(E[σ'(z)])² = σ̂_1²",
        @"\zeta=(\mathbb{E}[\sigma'(z)])^2",
        Pennington);

    /// <summary>Noise stability.</summary>
    public static ReadoutQuantity NoiseStability { get; } = new(
        "noiseStability",
        "Stab_ρ",
        "E[σ(z) σ(z_ρ)] = Σ σ̂_k² ρ^k for correlation ρ",
        @"\mathrm{Stab}_\rho=\mathbb{E}[\sigma(z)\sigma(z_\rho)]",
        "O'Donnell 2014, ch. 11");

    /// <summary>E σ′².</summary>
    public static ReadoutQuantity MeanSquareSlope { get; } = new(
        "meanSquareSlope",
        "κ'(1)",
        "E[σ'(z)²] = Σ k σ̂_k²",
        @"\kappa'(1)=\mathbb{E}[\sigma'(z)^2]",
        MeanField);

    /// <summary>C(0).</summary>
    public static ReadoutQuantity MapAtZero { get; } = new(
        "cMapAtZero",
        "C(0)",
        "σ̂_0²/E[σ²]",
        @"C(0)=\hat{\sigma}_0^2/\mathbb{E}[\sigma^2]",
        Kernels);

    /// <summary>C′(1).</summary>
    public static ReadoutQuantity MapSlope { get; } = new(
        "cMapSlope",
        "C'(1)",
        "E[σ'²]/E[σ²], which is χ_1 where σ_b = 0 and lengths are kept",
        @"C'(1)=\mathbb{E}[\sigma'^2]/\mathbb{E}[\sigma^2]",
        Kernels);

    /// <summary>Q′(1).</summary>
    public static ReadoutQuantity LengthSlope { get; } = new(
        "qMapSlope",
        "Q'(1)",
        "d/dq E[σ(√q z)²]/E[σ²] at q = 1, which is (E[z²σ²] − E[σ²])/(2 E[σ²])",
        @"Q'(1)=\tfrac12\mathbb{E}[z^2\sigma^2]/\mathbb{E}[\sigma^2]-\tfrac12",
        Kernels);

    /// <summary>The critical weight variance at q = 1.</summary>
    public static ReadoutQuantity CriticalWeight { get; } = new(
        "criticalWeightVariance",
        "σ_w²",
        "1/E[σ'²]: the weight variance with χ_1 = 1 at q = 1",
        @"\sigma_w^2=1/\mathbb{E}[\sigma'^2]",
        MeanField);

    /// <summary>The critical bias variance at q = 1.</summary>
    public static ReadoutQuantity CriticalBias { get; } = new(
        "criticalBiasVariance",
        "σ_b²",
        "1 − E[σ²]/E[σ'²]: the bias variance that then makes q = 1 a fixed point",
        @"\sigma_b^2=1-\mathbb{E}[\sigma^2]/\mathbb{E}[\sigma'^2]",
        MeanField);

    /// <summary>q*.</summary>
    public static ReadoutQuantity LengthFixedPoint { get; } = new(
        "qStar",
        "q*",
        "q = σ_w² E[σ(√q z)²] + σ_b²",
        @"q^*=\sigma_w^2\,\mathbb{E}[\sigma(\sqrt{q^*}z)^2]+\sigma_b^2",
        MeanField);

    /// <summary>χ_1.</summary>
    public static ReadoutQuantity ChiOne { get; } = new(
        "chi1",
        "χ_1",
        "σ_w² E[σ'(√q* z)²]: below 1 the ordered phase, above 1 the chaotic one",
        @"\chi_1=\sigma_w^2\,\mathbb{E}[\sigma'(\sqrt{q^*}z)^2]",
        MeanField);

    /// <summary>The critical weight variance for a bias variance.</summary>
    public static ReadoutQuantity EdgeWeight { get; } = new(
        "edgeWeightVariance",
        "σ_w²",
        "the weight variance with χ_1 = 1 at its fixed point q*, for the given bias variance",
        @"\sigma_w^2=1/\mathbb{E}[\sigma'(\sqrt{q^*}z)^2]",
        MeanField);

    /// <summary>The length at the edge of chaos for a bias variance.</summary>
    public static ReadoutQuantity EdgeLength { get; } = new(
        "edgeQStar",
        "q*",
        "the fixed point there: E[σ(√q z)²] + (σ_b² − q) E[σ'(√q z)²] = 0",
        @"\mathbb{E}[\sigma(\sqrt{q^*}z)^2]+(\sigma_b^2-q^*)\,\mathbb{E}[\sigma'(\sqrt{q^*}z)^2]=0",
        MeanField);
}
