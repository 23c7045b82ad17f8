using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Kernels;

/// <summary>The first route, and the second where the first knows nothing.</summary>
internal sealed class EitherLayerExpectation(LayerExpectation first, LayerExpectation second) : LayerExpectation
{
    /// <inheritdoc/>
    public override Ball Square(Ball variance, int bits, CancellationToken cancellation = default)
    {
        Ball value = first.Square(variance, bits, cancellation);
        return value.IsFinite ? value : second.Square(variance, bits, cancellation);
    }

    /// <inheritdoc/>
    public override Ball Product(EnclosedPair pair, int bits, CancellationToken cancellation = default)
    {
        Ball value = first.Product(pair, bits, cancellation);
        return value.IsFinite ? value : second.Product(pair, bits, cancellation);
    }
}
