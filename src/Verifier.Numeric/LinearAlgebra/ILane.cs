namespace Verifier.Numeric.LinearAlgebra;

/// <summary>One vector width of the processor, so that each kernel is written once and compiled for every width.</summary>
/// <remarks>A register holds doubles or, for random numbers, as many 64-bit words; the names say which is meant.</remarks>
/// <typeparam name="TVector">The register type.</typeparam>
internal unsafe interface ILane<TVector>
    where TVector : struct
{
    /// <summary>How many doubles a register holds.</summary>
    public static abstract int Count { get; }

    /// <summary>Whether there are 32 registers, so that 28 sums fit.</summary>
    public static abstract bool HasManyRegisters { get; }

    /// <summary>Reads <see cref="Count"/> doubles.</summary>
    public static abstract TVector Load(double* source);

    /// <summary>Writes <see cref="Count"/> doubles.</summary>
    public static abstract void Store(TVector value, double* destination);

    /// <summary>A register with all elements equal.</summary>
    public static abstract TVector Broadcast(double value);

    /// <summary>factor · value + addend, elementwise.</summary>
    public static abstract TVector MultiplyAdd(TVector factor, TVector value, TVector addend);

    /// <summary>left + right, elementwise.</summary>
    public static abstract TVector Add(TVector left, TVector right);

    /// <summary>left − right, elementwise.</summary>
    public static abstract TVector Subtract(TVector left, TVector right);

    /// <summary>left · right, elementwise.</summary>
    public static abstract TVector Multiply(TVector left, TVector right);

    /// <summary>√value, elementwise, correctly rounded.</summary>
    public static abstract TVector Sqrt(TVector value);

    /// <summary>max(0, value), elementwise.</summary>
    public static abstract TVector PositivePart(TVector value);

    /// <summary><paramref name="chosen"/> where value &gt; 0, else 0.</summary>
    public static abstract TVector WherePositive(TVector value, TVector chosen);

    /// <summary>The sum of the elements.</summary>
    public static abstract double Sum(TVector value);

    /// <summary>Adds the sums of the elements of five registers to five consecutive doubles.</summary>
    public static abstract void AddSums(TVector s0, TVector s1, TVector s2, TVector s3, TVector s4, double* target);

    /// <summary>Writes the transpose of a square of <see cref="Count"/> rows and columns.</summary>
    public static abstract void Transpose(double* source, nint sourceStride, double* target, nint targetStride);

    /// <summary>A register with all words equal.</summary>
    public static abstract TVector Words(ulong value);

    /// <summary>The words first, first + 1, ….</summary>
    public static abstract TVector Counters(ulong first);

    /// <summary>left + right modulo 2⁶⁴, by words.</summary>
    public static abstract TVector AddWords(TVector left, TVector right);

    /// <summary>left − right modulo 2⁶⁴, by words.</summary>
    public static abstract TVector SubtractWords(TVector left, TVector right);

    /// <summary>The 64-bit products of the lower halves of the words.</summary>
    public static abstract TVector MultiplyHalves(TVector left, TVector right);

    /// <summary>Bitwise and.</summary>
    public static abstract TVector And(TVector left, TVector right);

    /// <summary>Bitwise or.</summary>
    public static abstract TVector Or(TVector left, TVector right);

    /// <summary>Bitwise exclusive or.</summary>
    public static abstract TVector Xor(TVector left, TVector right);

    /// <summary>Words shifted left.</summary>
    public static abstract TVector ShiftLeft(TVector words, int bits);

    /// <summary>Words shifted right, zeros entering.</summary>
    public static abstract TVector ShiftRight(TVector words, int bits);

    /// <summary>The upper halves of the words in the lower ones; the upper ones are waste.</summary>
    /// <remarks>A shuffle, because shifts take the port that multiplies words.</remarks>
    public static abstract TVector UpperHalves(TVector words);

    /// <summary>Elements of <paramref name="whenClear"/> where the word has no bit of the mask, else of <paramref name="whenSet"/>.</summary>
    public static abstract TVector SelectByBit(TVector words, TVector mask, TVector whenSet, TVector whenClear);

    /// <summary>Entries of a table of 16 doubles at the lowest four bits of the words.</summary>
    public static abstract TVector Lookup(double* table, TVector words);
}
