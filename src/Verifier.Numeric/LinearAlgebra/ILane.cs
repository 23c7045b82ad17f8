namespace Verifier.Numeric.LinearAlgebra;

/// <summary>One vector width of the processor with doubles, so that each kernel is written once and compiled for every width.</summary>
/// <remarks>A register holds doubles or, for random numbers, as many 64-bit words; the names say which is meant.</remarks>
/// <typeparam name="TVector">The register type.</typeparam>
internal unsafe interface ILane<TVector> : INumberLane<double, TVector>
    where TVector : struct
{
    /// <summary>√value, elementwise, correctly rounded.</summary>
    public static abstract TVector Sqrt(TVector value);

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

    /// <summary>The lower halves of the words of both: <paramref name="upper"/> moves up.</summary>
    public static abstract TVector JoinHalves(TVector lower, TVector upper);

    /// <summary>(words and mask) or bits.</summary>
    public static abstract TVector Frame(TVector words, TVector mask, TVector bits);

    /// <summary>Elements of <paramref name="whenSet"/> where the word has its uppermost bit set, else of <paramref name="whenClear"/>.</summary>
    public static abstract TVector SelectBySign(TVector words, TVector whenSet, TVector whenClear);

    /// <summary>Whether one of the words has its uppermost bit set, the sign of a double.</summary>
    public static abstract bool HasSign(TVector words);

    /// <summary>Entries of a table of 16 doubles at the lowest four bits of the words.</summary>
    public static abstract TVector Lookup(double* table, TVector words);
}
