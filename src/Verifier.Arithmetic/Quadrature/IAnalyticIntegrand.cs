using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>A vector of functions that are real on the real line and analytic near it, evaluated together at shared points.</summary>
public interface IAnalyticIntegrand
{
    /// <summary>The number of components.</summary>
    public int Count { get; }

    /// <summary>Enclosures of all components on the real ball <paramref name="x"/>, at its precision.</summary>
    /// <remarks>
    /// The balls are mostly narrow nodes; wide ones bound a remainder near a singular endpoint, where a finite enclosure is needed on
    /// a ball that contains the endpoint.
    /// </remarks>
    public Ball[] Evaluate(Ball x);

    /// <summary>Enclosures of all components on the rectangle <paramref name="z"/>; only their size is used.</summary>
    /// <remarks>
    /// A component must be indeterminate unless it is certainly analytic on the whole rectangle, which always has interior. The
    /// rectangles are wide (radius up to a few
    /// units): an enclosure that is a power of two too large costs about one node in fifty.
    /// </remarks>
    public ComplexBall[] Evaluate(ComplexBall z);

    /// <summary>Enclosures of Σ_i w_i f(x_i) for all components, with about <paramref name="precision"/> bits after the point.</summary>
    /// <remarks>A vector that shares work between its components at all nodes does it here.</remarks>
    /// <param name="nodes">x_i and w_i.</param>
    /// <param name="precision">The working precision.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Ball[] WeightedSum(IReadOnlyList<(Ball Node, Ball Weight)> nodes, int precision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        Ball[] sums = [.. Enumerable.Repeat(default(Ball).WithPrecision(precision), Count)];
        foreach ((Ball node, Ball weight) in nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            Ball[] values = Evaluate(node);
            for (int k = 0; k < sums.Length; k++)
            {
                sums[k] += weight * values[k];
            }
        }

        return sums;
    }
}
