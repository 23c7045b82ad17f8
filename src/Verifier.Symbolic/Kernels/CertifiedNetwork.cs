using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Kernels;

/// <summary>A fully connected network of infinite width with random weights, its kernels enclosed.</summary>
/// <remarks>
/// With σ_w² and σ_b² the variances of weights (times the width) and biases: Σ^{l+1} = σ_b² + σ_w² E[σ(u)σ(v)], (u, v) ~ N(0, Σ^l) (Neal 1996; Lee et al.
/// 2018), and Θ⁰ = Σ⁰, Θ^{l+1} = Σ^{l+1} + σ_w² E[σ′(u)σ′(v)] Θ^l (Jacot, Gabriel, Hongler 2018). Radii grow from layer to layer; the
/// precision is raised until the last ones are small enough.
/// </remarks>
/// <param name="activation">σ.</param>
/// <param name="weightVariance">σ_w² &gt; 0.</param>
/// <param name="biasVariance">σ_b² ≥ 0.</param>
public sealed class CertifiedNetwork(Expression activation, Rational weightVariance, Rational biasVariance)
{
    private const int GuardBits = 24;
    private const int Attempts = 4;
    private readonly LayerExpectation values = LayerExpectation.Of(activation);
    private readonly LayerExpectation slopes = LayerExpectation.OfDerivative(activation);

    /// <summary>Whether σ is known to jump: then the gradient has no finite mean square, and Θ(x, x) is infinite from the first hidden layer on.</summary>
    public bool HasInfiniteTangents { get; } = KnownJumps.Of(activation) is { IsEmpty: false };

    /// <summary>The kernels after 0, 1, …, <paramref name="depth"/> hidden layers, of radius 2^(−bits) where the precision allowed reaches that.</summary>
    /// <param name="first">|x|²/d &gt; 0.</param>
    /// <param name="second">|x′|²/d &gt; 0.</param>
    /// <param name="product">⟨x, x′⟩/d.</param>
    /// <param name="depth">The number of hidden layers.</param>
    /// <param name="bits">The wanted accuracy.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">A variance is not positive, the product is too large, or the depth is negative.</exception>
    public IReadOnlyList<CertifiedLayer> Layers(
        Rational first, Rational second, Rational product, int depth, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first.Sign, nameof(first));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(second.Sign, nameof(second));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(product * product, first * second, nameof(product));
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        bool isSame = first == second && first == product;
        List<CertifiedLayer> layers = [];
        for ((int attempt, int working) = (0, bits + GuardBits); attempt < Attempts; (attempt, working) = (attempt + 1, 2 * working))
        {
            layers = [First(Affine(first, working), Affine(second, working), Affine(product, working))];
            while (layers.Count <= depth)
            {
                layers.Add(Next(layers[^1], isSame, working, cancellation));
            }

            if (layers.TrueForAll(layer => layer.IsWithin(bits) || !layer.Outputs.Covariance.IsFinite))
            {
                break;
            }
        }

        return layers;
    }

    private static CertifiedLayer First(Ball first, Ball second, Ball product) =>
        new(0, new EnclosedPair(first, second, product), first, second, product);

    private CertifiedLayer Next(CertifiedLayer layer, bool isSame, int bits, CancellationToken cancellation)
    {
        EnclosedPair before = layer.Outputs;
        Ball first = Affine(values.Square(before.FirstVariance, bits, cancellation));
        Ball firstTangent = first + (weightVariance * slopes.Square(before.FirstVariance, bits, cancellation) * layer.FirstTangent);
        if (isSame)
        {
            return new CertifiedLayer(layer.Layer + 1, new EnclosedPair(first, first, first), firstTangent, firstTangent, firstTangent);
        }

        Ball second = Affine(values.Square(before.SecondVariance, bits, cancellation));
        Ball covariance = Affine(values.Product(before, bits, cancellation));
        return new CertifiedLayer(
            layer.Layer + 1,
            new EnclosedPair(first, second, covariance),
            firstTangent,
            second + (weightVariance * slopes.Square(before.SecondVariance, bits, cancellation) * layer.SecondTangent),
            covariance + (weightVariance * slopes.Product(before, bits, cancellation) * layer.CrossTangent));
    }

    private Ball Affine(Rational value, int bits) => Ball.FromRational(biasVariance + (weightVariance * value), bits);

    private Ball Affine(Ball value) => biasVariance + (weightVariance * value);
}
