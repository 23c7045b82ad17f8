namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Zeroed numbers at a fixed address that is a multiple of the cache line.</summary>
/// <typeparam name="T">double or float.</typeparam>
internal sealed unsafe class AlignedArray<T>
    where T : unmanaged
{
    private const int Line = 64;
    private readonly T[] storage;

    public AlignedArray(int length)
    {
        storage = GC.AllocateArray<T>(length + (Line / sizeof(T)), pinned: true);
        Length = length;
        fixed (T* start = storage)
        {
            Pointer = (T*)(((nuint)start + Line - 1) / Line * Line);
        }
    }

    public int Length { get; }

    /// <summary>Valid as long as this object lives.</summary>
    public T* Pointer { get; }

    public Span<T> Values => new(Pointer, Length);
}
