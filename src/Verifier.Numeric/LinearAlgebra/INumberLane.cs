namespace Verifier.Numeric.LinearAlgebra;

/// <summary>One vector width of the processor with floating-point numbers of one length; sums over many of them are doubles.</summary>
/// <typeparam name="TNumber">double or float.</typeparam>
/// <typeparam name="TVector">The register type.</typeparam>
internal unsafe interface INumberLane<TNumber, TVector>
    where TNumber : unmanaged
    where TVector : struct
{
    /// <summary>How many numbers a register holds.</summary>
    public static abstract int Count { get; }

    /// <summary>Whether there are 32 registers, so that 28 sums fit.</summary>
    public static abstract bool HasManyRegisters { get; }

    /// <summary>Reads <see cref="Count"/> numbers.</summary>
    public static abstract TVector Load(TNumber* source);

    /// <summary>Writes <see cref="Count"/> numbers.</summary>
    public static abstract void Store(TVector value, TNumber* destination);

    /// <summary>A register with all elements equal.</summary>
    public static abstract TVector Broadcast(TNumber value);

    /// <summary>factor · value + addend, elementwise.</summary>
    public static abstract TVector MultiplyAdd(TVector factor, TVector value, TVector addend);

    /// <summary>left + right, elementwise.</summary>
    public static abstract TVector Add(TVector left, TVector right);

    /// <summary>left − right, elementwise.</summary>
    public static abstract TVector Subtract(TVector left, TVector right);

    /// <summary>left · right, elementwise.</summary>
    public static abstract TVector Multiply(TVector left, TVector right);

    /// <summary>max(0, value), elementwise.</summary>
    public static abstract TVector PositivePart(TVector value);

    /// <summary><paramref name="chosen"/> where value &gt; 0, else 0.</summary>
    public static abstract TVector WherePositive(TVector value, TVector chosen);

    /// <summary>Bit i is set where element i is &gt; 0.</summary>
    public static abstract ulong PositiveBits(TVector value);

    /// <summary>The sum of the elements.</summary>
    public static abstract double Sum(TVector value);

    /// <summary>Adds the sums of the elements of eight registers to eight consecutive doubles.</summary>
    public static abstract void AddSums(
        TVector s0, TVector s1, TVector s2, TVector s3, TVector s4, TVector s5, TVector s6, TVector s7, double* target);

    /// <summary>Reads <see cref="Count"/> doubles, rounded to numbers.</summary>
    public static abstract TVector LoadRounded(double* source);

    /// <summary>Writes the elements as <see cref="Count"/> doubles.</summary>
    public static abstract void StoreWidened(TVector value, double* target);

    /// <summary>Adds the elements to <see cref="Count"/> doubles.</summary>
    public static abstract void AddWidened(TVector value, double* target);

    /// <summary>Rows and columns of the squares that are transposed.</summary>
    public static abstract int Side { get; }

    /// <summary>Writes the transpose of a square of doubles, rounded to numbers.</summary>
    public static abstract void Transpose(double* source, nint sourceStride, TNumber* target, nint targetStride);
}
