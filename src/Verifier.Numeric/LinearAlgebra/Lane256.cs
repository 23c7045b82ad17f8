using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Four doubles (AVX2 with FMA).</summary>
internal readonly unsafe struct Lane256 : ILane<Vector256<double>>
{
    public static int Count => 4;

    public static int Side => Count;

    public static bool HasManyRegisters => false;

    public static Vector256<double> Load(double* source) => Vector256.Load(source);

    public static void Store(Vector256<double> value, double* destination) => Vector256.Store(value, destination);

    public static Vector256<double> Broadcast(double value) => Vector256.Create(value);

    public static Vector256<double> MultiplyAdd(Vector256<double> factor, Vector256<double> value, Vector256<double> addend) =>
        Vector256.FusedMultiplyAdd(factor, value, addend);

    public static Vector256<double> Add(Vector256<double> left, Vector256<double> right) => left + right;

    public static Vector256<double> Subtract(Vector256<double> left, Vector256<double> right) => left - right;

    public static Vector256<double> Multiply(Vector256<double> left, Vector256<double> right) => left * right;

    public static Vector256<double> Sqrt(Vector256<double> value) => Vector256.Sqrt(value);

    public static Vector256<double> PositivePart(Vector256<double> value) => Avx.Max(value, Vector256<double>.Zero);

    public static ulong PositiveBits(Vector256<double> value) =>
        Vector256.GreaterThan(value, Vector256<double>.Zero).ExtractMostSignificantBits();

    public static Vector256<double> WherePositive(Vector256<double> value, Vector256<double> chosen) =>
        Vector256.GreaterThan(value, Vector256<double>.Zero) & chosen;

    public static double Sum(Vector256<double> value) => Vector256.Sum(value);

    public static Vector256<double> LoadRounded(double* source) => Load(source);

    public static void StoreWidened(Vector256<double> value, double* target) => Store(value, target);

    public static void AddWidened(Vector256<double> value, double* target) => Store(Load(target) + value, target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSums(
        Vector256<double> s0,
        Vector256<double> s1,
        Vector256<double> s2,
        Vector256<double> s3,
        Vector256<double> s4,
        Vector256<double> s5,
        Vector256<double> s6,
        Vector256<double> s7,
        double* target)
    {
        Store(Load(target) + Sums(s0, s1, s2, s3), target);
        Store(Load(target + 4) + Sums(s4, s5, s6, s7), target + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(double* source, nint sourceStride, double* target, nint targetStride)
    {
        Vector256<double> r0 = Load(source), r1 = Load(source + sourceStride);
        Vector256<double> r2 = Load(source + (2 * sourceStride)), r3 = Load(source + (3 * sourceStride));
        Vector256<double> a = Avx.UnpackLow(r0, r1), b = Avx.UnpackHigh(r0, r1), c = Avx.UnpackLow(r2, r3), d = Avx.UnpackHigh(r2, r3);
        Store(Avx.Permute2x128(a, c, 0x20), target);
        Store(Avx.Permute2x128(b, d, 0x20), target + targetStride);
        Store(Avx.Permute2x128(a, c, 0x31), target + (2 * targetStride));
        Store(Avx.Permute2x128(b, d, 0x31), target + (3 * targetStride));
    }

    /// <summary>The sums of the elements of four registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sums(Vector256<double> s0, Vector256<double> s1, Vector256<double> s2, Vector256<double> s3)
    {
        Vector256<double> first = Avx.HorizontalAdd(s0, s1), second = Avx.HorizontalAdd(s2, s3);
        return Avx.Permute2x128(first, second, 0x20) + Avx.Permute2x128(first, second, 0x31);
    }

    public static Vector256<double> Words(ulong value) => Vector256.Create(value).AsDouble();

    public static Vector256<double> Counters(ulong first) => (Vector256.Create(first) + Vector256<ulong>.Indices).AsDouble();

    public static Vector256<double> AddWords(Vector256<double> left, Vector256<double> right) => (left.AsUInt64() + right.AsUInt64()).AsDouble();

    public static Vector256<double> SubtractWords(Vector256<double> left, Vector256<double> right) => (left.AsUInt64() - right.AsUInt64()).AsDouble();

    public static Vector256<double> MultiplyHalves(Vector256<double> left, Vector256<double> right) =>
        Avx2.Multiply(left.AsUInt32(), right.AsUInt32()).AsDouble();

    public static Vector256<double> And(Vector256<double> left, Vector256<double> right) => left & right;

    public static Vector256<double> Or(Vector256<double> left, Vector256<double> right) => left | right;

    public static Vector256<double> Xor(Vector256<double> left, Vector256<double> right) => left ^ right;

    public static Vector256<double> ShiftLeft(Vector256<double> words, int bits) => (words.AsUInt64() << bits).AsDouble();

    public static Vector256<double> ShiftRight(Vector256<double> words, int bits) => (words.AsUInt64() >>> bits).AsDouble();

    public static Vector256<double> UpperHalves(Vector256<double> words) => Avx2.Shuffle(words.AsUInt32(), 0b_11_11_01_01).AsDouble();

    public static Vector256<double> JoinHalves(Vector256<double> lower, Vector256<double> upper) =>
        Avx2.Blend(lower.AsUInt32(), Avx2.Shuffle(upper.AsUInt32(), 0b_10_10_00_00), 0b_1010_1010).AsDouble();

    public static Vector256<double> Frame(Vector256<double> words, Vector256<double> mask, Vector256<double> bits) => (words & mask) | bits;

    public static Vector256<double> SelectBySign(Vector256<double> words, Vector256<double> whenSet, Vector256<double> whenClear) =>
        Avx.BlendVariable(whenClear, whenSet, words);

    public static bool HasSign(Vector256<double> words) => Vector256.ExtractMostSignificantBits(words) != 0;

    public static Vector256<double> Lookup(double* table, Vector256<double> words) =>
        Avx2.GatherVector256(table, (words.AsUInt64() & Vector256.Create(15UL)).AsInt64(), 8);
}
