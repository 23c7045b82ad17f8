using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Kernels;

namespace Verifier.Reports.Kernels;

/// <summary>The kernels of a wide network at two inputs, as a report shows them.</summary>
/// <param name="Activation">σ.</param>
/// <param name="WeightVariance">σ_w².</param>
/// <param name="BiasVariance">σ_b².</param>
/// <param name="FirstNorm">|x|/√d.</param>
/// <param name="SecondNorm">|x′|/√d.</param>
/// <param name="Correlation">The cosine of the angle between x and x′.</param>
public sealed record NetworkKernelTable(
    Expression Activation, Rational WeightVariance, Rational BiasVariance, Rational FirstNorm, Rational SecondNorm, Rational Correlation)
{
    private const double BitsPerDigit = 3.3219281;
    private const int GuardBits = 4;

    /// <summary>The layers, the first affine map first.</summary>
    public IReadOnlyList<CertifiedLayer> Layers { get; private init; } = [];

    /// <summary>Whether Θ(x, x) is infinite because σ jumps.</summary>
    public bool HasInfiniteTangents { get; private init; }

    /// <summary>Whether tangent kernels are shown.</summary>
    public bool ShowsTangents { get; private init; }

    /// <summary>Decimal places.</summary>
    public int Digits { get; private init; }

    /// <summary>The table with its layers computed.</summary>
    public NetworkKernelTable Compute(int depth, int digits, bool tangents, CancellationToken cancellation)
    {
        CertifiedNetwork network = new(Activation, WeightVariance, BiasVariance);
        return this with
        {
            Digits = digits,
            ShowsTangents = tangents,
            HasInfiniteTangents = network.HasInfiniteTangents,
            Layers = network.Layers(
                FirstNorm * FirstNorm,
                SecondNorm * SecondNorm,
                FirstNorm * SecondNorm * Correlation,
                depth,
                (int)Math.Ceiling(digits * BitsPerDigit) + GuardBits,
                cancellation),
        };
    }
}
