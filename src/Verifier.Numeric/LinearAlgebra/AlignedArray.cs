namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Zeroed doubles at a fixed address that is a multiple of the cache line.</summary>
internal sealed unsafe class AlignedArray
{
    private const int Line = 64;
    private readonly double[] storage;

    public AlignedArray(int length)
    {
        storage = GC.AllocateArray<double>(length + (Line / sizeof(double)), pinned: true);
        Length = length;
        fixed (double* start = storage)
        {
            Pointer = (double*)(((nuint)start + Line - 1) / Line * Line);
        }
    }

    public int Length { get; }

    /// <summary>Valid as long as this object lives.</summary>
    public double* Pointer { get; }

    public Span<double> Values => new(Pointer, Length);
}
