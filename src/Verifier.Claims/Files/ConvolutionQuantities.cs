using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Convolution;

namespace Verifier.Claims.Files;

/// <summary>The quantities that a claims file may state about a convolutional network.</summary>
internal static class ConvolutionQuantities
{
    /// <summary>The local minima of one teacher.</summary>
    public const string Minima = "minima";

    /// <summary>κ′(−1).</summary>
    public const string AntipodeSlope = "antipodeSlope";

    private static readonly Dictionary<string, (string Sign, RationalFunction Formula)> Formulas = new(StringComparer.Ordinal)
    {
        ["meanSquare"] = ("σ̂_0²", RationalFunction.Variable(PatchFormulas.MeanSquare)),
        ["oddEnergy"] = ("O", RationalFunction.Variable(PatchFormulas.OddEnergy)),
        ["evenEnergy"] = ("E_2", RationalFunction.Variable(PatchFormulas.EvenEnergy)),
        ["variance"] = ("τ²", PatchFormulas.Variance),
        ["antipodeCovariance"] = ("δ(−1)", PatchFormulas.AntipodeCovariance),
        ["vertex"] = ("δ*", PatchFormulas.Vertex),
        ["profileLoss"] = ("L(d)", PatchFormulas.ProfileLoss),
        ["antipodeLoss"] = ("ℓ at the antipode", PatchFormulas.AntipodeLoss),
        ["antipodeCorrelation"] = ("a(−1)ᵀa*", PatchFormulas.AntipodeCorrelation),
        ["saddleLoss"] = ("ℓ at the saddles", PatchFormulas.SaddleLoss),
        ["threshold"] = ("The T with: the antipode is a spurious minimum if and only if S²/A² < T; T", PatchFormulas.Threshold),
    };

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => [.. Formulas.Keys, AntipodeSlope, Minima];

    /// <summary>The formula of a name with its usual sign.</summary>
    public static (string Sign, RationalFunction Formula)? Find(string name) => Formulas.TryGetValue(name, out (string, RationalFunction) found) ? found : null;
}
