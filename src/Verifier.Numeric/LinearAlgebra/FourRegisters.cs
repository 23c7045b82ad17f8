using System.Runtime.CompilerServices;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Four registers that undergo the same operations side by side: one alone would wait for each of its results.</summary>
/// <remarks>A register converts to four equal ones, which cost no more than one.</remarks>
internal readonly struct FourRegisters<TLane, TVector>(TVector first, TVector second, TVector third, TVector fourth)
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>The first register.</summary>
    public readonly TVector First = first;

    /// <summary>The second register.</summary>
    public readonly TVector Second = second;

    /// <summary>The third register.</summary>
    public readonly TVector Third = third;

    /// <summary>The fourth register.</summary>
    public readonly TVector Fourth = fourth;

    /// <summary>Doubles in four registers.</summary>
    public static int Count => 4 * TLane.Count;

    /// <summary>Four equal registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator FourRegisters<TLane, TVector>(TVector same) => new(same, same, same, same);

    /// <summary>xy, elementwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRegisters<TLane, TVector> operator *(FourRegisters<TLane, TVector> x, FourRegisters<TLane, TVector> y) => new(
        TLane.Multiply(x.First, y.First), TLane.Multiply(x.Second, y.Second), TLane.Multiply(x.Third, y.Third), TLane.Multiply(x.Fourth, y.Fourth));

    /// <summary>x − y, elementwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRegisters<TLane, TVector> operator -(FourRegisters<TLane, TVector> x, FourRegisters<TLane, TVector> y) => new(
        TLane.Subtract(x.First, y.First), TLane.Subtract(x.Second, y.Second), TLane.Subtract(x.Third, y.Third), TLane.Subtract(x.Fourth, y.Fourth));

    /// <summary>Bitwise and.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRegisters<TLane, TVector> operator &(FourRegisters<TLane, TVector> x, FourRegisters<TLane, TVector> y) =>
        new(TLane.And(x.First, y.First), TLane.And(x.Second, y.Second), TLane.And(x.Third, y.Third), TLane.And(x.Fourth, y.Fourth));

    /// <summary>Bitwise or.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRegisters<TLane, TVector> operator |(FourRegisters<TLane, TVector> x, FourRegisters<TLane, TVector> y) =>
        new(TLane.Or(x.First, y.First), TLane.Or(x.Second, y.Second), TLane.Or(x.Third, y.Third), TLane.Or(x.Fourth, y.Fourth));

    /// <summary>Bitwise exclusive or.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRegisters<TLane, TVector> operator ^(FourRegisters<TLane, TVector> x, FourRegisters<TLane, TVector> y) =>
        new(TLane.Xor(x.First, y.First), TLane.Xor(x.Second, y.Second), TLane.Xor(x.Third, y.Third), TLane.Xor(x.Fourth, y.Fourth));

    /// <summary>Words shifted right, zeros entering.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourRegisters<TLane, TVector> operator >>>(FourRegisters<TLane, TVector> x, int bits) =>
        new(TLane.ShiftRight(x.First, bits), TLane.ShiftRight(x.Second, bits), TLane.ShiftRight(x.Third, bits), TLane.ShiftRight(x.Fourth, bits));

    /// <summary>Reads consecutive registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe FourRegisters<TLane, TVector> Load(double* source) =>
        new(TLane.Load(source), TLane.Load(source + TLane.Count), TLane.Load(source + (2 * TLane.Count)), TLane.Load(source + (3 * TLane.Count)));

    /// <summary>Writes consecutive registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(double* target)
    {
        TLane.Store(First, target);
        TLane.Store(Second, target + TLane.Count);
        TLane.Store(Third, target + (2 * TLane.Count));
        TLane.Store(Fourth, target + (3 * TLane.Count));
    }

    /// <summary>This · factor + addend, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourRegisters<TLane, TVector> MultiplyAdd(FourRegisters<TLane, TVector> factor, FourRegisters<TLane, TVector> addend) => new(
        TLane.MultiplyAdd(First, factor.First, addend.First),
        TLane.MultiplyAdd(Second, factor.Second, addend.Second),
        TLane.MultiplyAdd(Third, factor.Third, addend.Third),
        TLane.MultiplyAdd(Fourth, factor.Fourth, addend.Fourth));

    /// <summary>Elementwise roots.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourRegisters<TLane, TVector> Sqrt() => new(TLane.Sqrt(First), TLane.Sqrt(Second), TLane.Sqrt(Third), TLane.Sqrt(Fourth));

    /// <summary>This − subtrahend modulo 2⁶⁴, by words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourRegisters<TLane, TVector> SubtractWords(FourRegisters<TLane, TVector> subtrahend) => new(
        TLane.SubtractWords(First, subtrahend.First),
        TLane.SubtractWords(Second, subtrahend.Second),
        TLane.SubtractWords(Third, subtrahend.Third),
        TLane.SubtractWords(Fourth, subtrahend.Fourth));

    /// <summary>(This and mask) or bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourRegisters<TLane, TVector> Frame(TVector mask, TVector bits) =>
        new(TLane.Frame(First, mask, bits), TLane.Frame(Second, mask, bits), TLane.Frame(Third, mask, bits), TLane.Frame(Fourth, mask, bits));

    /// <summary>Entries of a table of 16 doubles at the lowest four bits of the words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe FourRegisters<TLane, TVector> Lookup(double* table) =>
        new(TLane.Lookup(table, First), TLane.Lookup(table, Second), TLane.Lookup(table, Third), TLane.Lookup(table, Fourth));

    /// <summary>Bitwise exclusive or of three, which compilers make one operation only where it stands as one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourRegisters<TLane, TVector> Xor(FourRegisters<TLane, TVector> other, TVector same) => new(
        TLane.Xor(TLane.Xor(First, other.First), same),
        TLane.Xor(TLane.Xor(Second, other.Second), same),
        TLane.Xor(TLane.Xor(Third, other.Third), same),
        TLane.Xor(TLane.Xor(Fourth, other.Fourth), same));

    /// <summary>The 64-bit products of the lower halves of the words with that of a factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourRegisters<TLane, TVector> MultiplyHalves(TVector factor) => new(
        TLane.MultiplyHalves(First, factor),
        TLane.MultiplyHalves(Second, factor),
        TLane.MultiplyHalves(Third, factor),
        TLane.MultiplyHalves(Fourth, factor));

    /// <summary>The upper halves of the words in the lower ones; the upper ones are waste.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourRegisters<TLane, TVector> UpperHalves() =>
        new(TLane.UpperHalves(First), TLane.UpperHalves(Second), TLane.UpperHalves(Third), TLane.UpperHalves(Fourth));

    /// <summary>The lower halves of the words of both: <paramref name="upper"/> moves up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FourRegisters<TLane, TVector> JoinHalves(FourRegisters<TLane, TVector> upper) => new(
        TLane.JoinHalves(First, upper.First),
        TLane.JoinHalves(Second, upper.Second),
        TLane.JoinHalves(Third, upper.Third),
        TLane.JoinHalves(Fourth, upper.Fourth));
}
