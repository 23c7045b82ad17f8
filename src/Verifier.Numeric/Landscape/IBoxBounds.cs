using Verifier.Arithmetic.Boxes;

namespace Verifier.Numeric.Landscape;

/// <summary>Enclosures in doubles of gradient and Hessian of G/C on a box of a chart, up to a common positive factor.</summary>
public interface IBoxBounds
{
    /// <summary>The gradient.</summary>
    public Interval[] Gradient(ReadOnlySpan<Interval> box);

    /// <summary>The Hessian.</summary>
    public Interval[,] Hessian(ReadOnlySpan<Interval> box);

    /// <summary>F_k with ∂_k = x_k F_k, up to a positive factor; empty where the search has no use for it.</summary>
    public Interval[] Forces(ReadOnlySpan<Interval> box);

    /// <summary>How far the coordinate by which the derivatives are taken moves between <paramref name="center"/> and a point of the side.</summary>
    public Interval Travel(Interval side, double center);
}
