namespace Verifier.Numeric.LinearAlgebra;

/// <summary>A factor of a product as lanes (rows of A, columns of B) over the inner dimension.</summary>
/// <param name="start">The first entry.</param>
/// <param name="count">How many lanes.</param>
/// <param name="lane">From lane to lane.</param>
/// <param name="step">From entry to entry of a lane.</param>
internal sealed unsafe class ProductFactor(double* start, int count, int lane, int step)
{
    public double* Start { get; } = start;

    public int Count { get; } = count;

    public nint Lane { get; } = lane;

    public nint Step { get; } = step;
}
