using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Eight doubles (AVX-512 F and DQ).</summary>
internal readonly unsafe struct Lane512 : ILane<Vector512<double>>
{
    public static int Count => 8;

    public static int Side => Count;

    public static bool HasManyRegisters => true;

    public static Vector512<double> Load(double* source) => Vector512.Load(source);

    public static void Store(Vector512<double> value, double* destination) => Vector512.Store(value, destination);

    public static Vector512<double> Broadcast(double value) => Vector512.Create(value);

    public static Vector512<double> MultiplyAdd(Vector512<double> factor, Vector512<double> value, Vector512<double> addend) =>
        Vector512.FusedMultiplyAdd(factor, value, addend);

    public static Vector512<double> Add(Vector512<double> left, Vector512<double> right) => left + right;

    public static Vector512<double> Subtract(Vector512<double> left, Vector512<double> right) => left - right;

    public static Vector512<double> Multiply(Vector512<double> left, Vector512<double> right) => left * right;

    public static Vector512<double> Sqrt(Vector512<double> value) => Vector512.Sqrt(value);

    public static Vector512<double> PositivePart(Vector512<double> value) => Avx512F.Max(value, Vector512<double>.Zero);

    public static ulong PositiveBits(Vector512<double> value) =>
        Vector512.GreaterThan(value, Vector512<double>.Zero).ExtractMostSignificantBits();

    public static Vector512<double> WherePositive(Vector512<double> value, Vector512<double> chosen) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(value, Vector512<double>.Zero), chosen, Vector512<double>.Zero);

    public static double Sum(Vector512<double> value) => Vector512.Sum(value);

    public static Vector512<double> LoadRounded(double* source) => Load(source);

    public static void StoreWidened(Vector512<double> value, double* target) => Store(value, target);

    public static void AddWidened(Vector512<double> value, double* target) => Store(Load(target) + value, target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSums(
        Vector512<double> s0,
        Vector512<double> s1,
        Vector512<double> s2,
        Vector512<double> s3,
        Vector512<double> s4,
        Vector512<double> s5,
        Vector512<double> s6,
        Vector512<double> s7,
        double* target)
    {
        Vector512<double> even = AddQuarters(AddHalves(s0, s4), AddHalves(s2, s6));
        Vector512<double> odd = AddQuarters(AddHalves(s1, s5), AddHalves(s3, s7));
        Vector512<double> first = Blend(even, odd, Vector512.Create(0L, -1, 0, -1, 0, -1, 0, -1));
        Store(Load(target) + (first + Avx512F.Shuffle(even, odd, 0b01_01_01_01)), target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(double* source, nint sourceStride, double* target, nint targetStride)
    {
        // Rows i and i+2 in the halves of a register, then pairs of rows, then quarters.
        TransposeHalf(source, sourceStride, target, targetStride);
        TransposeHalf(source + 4, sourceStride, target + (4 * targetStride), targetStride);
    }

    public static Vector512<double> Words(ulong value) => Vector512.Create(value).AsDouble();

    public static Vector512<double> Counters(ulong first) => (Vector512.Create(first) + Vector512<ulong>.Indices).AsDouble();

    public static Vector512<double> AddWords(Vector512<double> left, Vector512<double> right) => (left.AsUInt64() + right.AsUInt64()).AsDouble();

    public static Vector512<double> SubtractWords(Vector512<double> left, Vector512<double> right) => (left.AsUInt64() - right.AsUInt64()).AsDouble();

    public static Vector512<double> MultiplyHalves(Vector512<double> left, Vector512<double> right) =>
        Avx512F.Multiply(left.AsUInt32(), right.AsUInt32()).AsDouble();

    public static Vector512<double> And(Vector512<double> left, Vector512<double> right) => left & right;

    public static Vector512<double> Or(Vector512<double> left, Vector512<double> right) => left | right;

    public static Vector512<double> Xor(Vector512<double> left, Vector512<double> right) => left ^ right;

    public static Vector512<double> ShiftLeft(Vector512<double> words, int bits) => (words.AsUInt64() << bits).AsDouble();

    public static Vector512<double> ShiftRight(Vector512<double> words, int bits) => (words.AsUInt64() >>> bits).AsDouble();

    public static Vector512<double> UpperHalves(Vector512<double> words) => Avx512F.Shuffle(words.AsUInt32(), 0b_11_11_01_01).AsDouble();

    public static Vector512<double> JoinHalves(Vector512<double> lower, Vector512<double> upper) =>
        Blend(lower, Avx512F.Shuffle(upper.AsUInt32(), 0b_10_10_00_00).AsDouble(), Vector512.Create(~0L << 32));

    public static Vector512<double> Frame(Vector512<double> words, Vector512<double> mask, Vector512<double> bits) =>
        Avx512F.TernaryLogic(words, mask, bits, 0xEA);

    public static Vector512<double> SelectBySign(Vector512<double> words, Vector512<double> whenSet, Vector512<double> whenClear) =>
        Avx512F.TernaryLogic((words.AsInt64() >> 63).AsDouble(), whenSet, whenClear, 0xCA);

    public static bool HasSign(Vector512<double> words) => Vector512.ExtractMostSignificantBits(words) != 0;

    public static Vector512<double> Lookup(double* table, Vector512<double> words) =>
        Avx512F.PermuteVar8x64x2(Vector512.Load(table), words.AsInt64(), Vector512.Load(table + 8));

    // The sum of the halves of a, then that of b. A blend and a shuffle, because two shuffles would take one port.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AddHalves(Vector512<double> a, Vector512<double> b) =>
        Blend(a, b, Vector512.Create(0L, 0, 0, 0, -1, -1, -1, -1)) + Avx512F.Shuffle4x128(a, b, 0b01_00_11_10);

    // Sums of the quarters of a half: the first of a, the first of b, the second of a, the second of b.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AddQuarters(Vector512<double> a, Vector512<double> b) =>
        Blend(a, b, Vector512.Create(0L, 0, -1, -1, 0, 0, -1, -1))
        + Avx512F.PermuteVar8x64x2(a, Vector512.Create(2L, 3, 8, 9, 6, 7, 12, 13), b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Blend(Vector512<double> whenClear, Vector512<double> whenSet, Vector512<long> mask) =>
        Avx512F.TernaryLogic(whenClear, whenSet, mask.AsDouble(), 0xD8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Pair(double* source, nint stride, int row) =>
        Blend(
            Avx512F.BroadcastVector256ToVector512(source + (row * stride)),
            Avx512F.BroadcastVector256ToVector512(source + ((row + 2) * stride)),
            Vector512.Create(0L, 0, 0, 0, -1, -1, -1, -1));

    // Four columns of eight rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeHalf(double* source, nint sourceStride, double* target, nint targetStride)
    {
        Vector512<double> r0 = Pair(source, sourceStride, 0), r1 = Pair(source, sourceStride, 1);
        Vector512<double> r4 = Pair(source, sourceStride, 4), r5 = Pair(source, sourceStride, 5);
        Vector512<double> a = Avx512F.UnpackLow(r0, r1), b = Avx512F.UnpackHigh(r0, r1);
        Vector512<double> c = Avx512F.UnpackLow(r4, r5), d = Avx512F.UnpackHigh(r4, r5);
        Store(Avx512F.Shuffle4x128(a, c, 0b10_00_10_00), target);
        Store(Avx512F.Shuffle4x128(b, d, 0b10_00_10_00), target + targetStride);
        Store(Avx512F.Shuffle4x128(a, c, 0b11_01_11_01), target + (2 * targetStride));
        Store(Avx512F.Shuffle4x128(b, d, 0b11_01_11_01), target + (3 * targetStride));
    }
}
