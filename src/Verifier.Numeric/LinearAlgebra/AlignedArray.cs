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
        storage = GC.AllocateArray<T>(length + Slack, pinned: true);
        Length = length;
        fixed (T* start = storage)
        {
            Pointer = Align(start);
        }
    }

    /// <summary>Numbers in a line: so many more than wanted are room enough for <see cref="Align"/>.</summary>
    public static int Slack => Line / sizeof(T);

    public int Length { get; }

    /// <summary>Valid as long as this object lives.</summary>
    public T* Pointer { get; }

    public Span<T> Values => new(Pointer, Length);

    /// <summary>The first multiple of the cache line from an address on.</summary>
    public static T* Align(T* start) => (T*)(((nuint)start + Line - 1) / Line * Line);
}
