using Verifier.Arithmetic.Boxes;

namespace Verifier.Symbolic.Growth;

/// <summary>
/// The bounds |h_j(y)| ≤ r^(−k/2) (1 − r²)^(−1/4) e^(y² r/(2(1 + r))) for all j ≤ k and 0 &lt; r &lt; 1, and |h_0| = 1 at r = 0.
/// </summary>
/// <remarks>Mehler's formula on the diagonal: Σ_k r^k h_k(y)² = (1 − r²)^(−1/2) e^(y² r/(1 + r)), a sum of positive terms.</remarks>
internal sealed class MehlerBound
{
    private const int Steps = 32;
    private static readonly MehlerBound[] Ladder = [.. Enumerable.Range(1, Steps - 1).Select(static i => new MehlerBound(i / (double)Steps))];
    private static readonly MehlerBound[] Constant = [new(0)];

    private readonly Interval overRoot;
    private readonly Interval normal;

    private MehlerBound(double r)
    {
        Interval radius = r;
        Quadratic = radius / (2 * (1 + radius));
        overRoot = r == 0 ? 0 : radius.Log() * -0.5;
        normal = (1 - radius.Square()).Log() * -0.25;
    }

    /// <summary>The coefficient of y².</summary>
    internal Interval Quadratic { get; }

    /// <summary>The bounds to choose from for h_0, …, h_k.</summary>
    internal static IReadOnlyList<MehlerBound> For(int index) => index == 0 ? Constant : Ladder;

    /// <summary>The logarithm of the factor before the exponential.</summary>
    internal Interval LogScale(int index) => (index * overRoot) + normal;
}
