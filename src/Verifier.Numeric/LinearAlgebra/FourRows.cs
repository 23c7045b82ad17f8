namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Where four rows of a left factor begin, and the distance from one entry of a row to the next.</summary>
internal readonly unsafe struct FourRows(double* first, double* second, double* third, double* fourth, int stride)
{
    public readonly double* First = first;

    public readonly double* Second = second;

    public readonly double* Third = third;

    public readonly double* Fourth = fourth;

    public readonly int Stride = stride;

    /// <summary>Four rows at equal distances.</summary>
    public static FourRows At(double* first, long distance, int stride) =>
        new(first, first + distance, first + (2 * distance), first + (3 * distance), stride);
}
