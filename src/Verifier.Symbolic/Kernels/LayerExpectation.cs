using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Kernels;

/// <summary>
/// The expectations that one layer of a wide network takes: E[f(u)²] and E[f(u)f(v)] of centred normals whose variances and covariance are balls.
/// </summary>
/// <remarks>Every result encloses the value for all variances and covariances in the balls; indeterminate where nothing is known.</remarks>
public abstract class LayerExpectation
{
    private protected LayerExpectation()
    {
    }

    /// <summary>E[f(u)²].</summary>
    public abstract Ball Square(Ball variance, int bits, CancellationToken cancellation = default);

    /// <summary>E[f(u)f(v)].</summary>
    public abstract Ball Product(EnclosedPair pair, int bits, CancellationToken cancellation = default);

    /// <summary>The expectations of σ: the closed form, and where it does not reach, the values at nearby rational scales.</summary>
    public static LayerExpectation Of(Expression activation) => Either(ClosedLayerExpectation.TryCreate(activation), activation);

    /// <summary>The expectations of σ′; at a jump of σ its derivative has a point mass, and E[σ′(u)²] is infinite.</summary>
    public static LayerExpectation OfDerivative(Expression activation) =>
        Either(ClosedLayerExpectation.TryCreateDerivative(activation), Differentiate.Of(activation));

    /// <summary>The first route alone, or null for an activation outside the closed class.</summary>
    public static LayerExpectation? TryClosed(Expression activation) => ClosedLayerExpectation.TryCreate(activation);

    /// <summary>The second route alone, for continuous activations.</summary>
    public static LayerExpectation AtNearbyScales(Expression activation) => new NearbyLayerExpectation(activation);

    private static LayerExpectation Either(ClosedLayerExpectation? closed, Expression function)
    {
        NearbyLayerExpectation nearby = new(function);
        return closed is null ? nearby : new EitherLayerExpectation(closed, nearby);
    }
}
