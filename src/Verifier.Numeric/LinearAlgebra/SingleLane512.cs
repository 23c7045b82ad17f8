using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Sixteen floats (AVX-512 F).</summary>
internal readonly unsafe struct SingleLane512 : INumberLane<float, Vector512<float>>
{
    public static int Count => 16;

    public static int Side => 8;

    public static bool HasManyRegisters => true;

    public static Vector512<float> Load(float* source) => Vector512.Load(source);

    public static void Store(Vector512<float> value, float* destination) => Vector512.Store(value, destination);

    public static Vector512<float> Broadcast(float value) => Vector512.Create(value);

    public static Vector512<float> MultiplyAdd(Vector512<float> factor, Vector512<float> value, Vector512<float> addend) =>
        Vector512.FusedMultiplyAdd(factor, value, addend);

    public static Vector512<float> Add(Vector512<float> left, Vector512<float> right) => left + right;

    public static Vector512<float> Subtract(Vector512<float> left, Vector512<float> right) => left - right;

    public static Vector512<float> Multiply(Vector512<float> left, Vector512<float> right) => left * right;

    public static Vector512<float> PositivePart(Vector512<float> value) => Avx512F.Max(value, Vector512<float>.Zero);

    public static ulong PositiveBits(Vector512<float> value) =>
        Vector512.GreaterThan(value, Vector512<float>.Zero).ExtractMostSignificantBits();

    public static Vector512<float> WherePositive(Vector512<float> value, Vector512<float> chosen) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(value, Vector512<float>.Zero), chosen, Vector512<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector512<float> value) => Lane512.Sum(Halves(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadRounded(double* source) => Vector512.Create(
        Avx512F.ConvertToVector256Single(Lane512.Load(source)), Avx512F.ConvertToVector256Single(Lane512.Load(source + 8)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWidened(Vector512<float> value, double* target)
    {
        Lane512.Store(Avx512F.ConvertToVector512Double(value.GetLower()), target);
        Lane512.Store(Avx512F.ConvertToVector512Double(value.GetUpper()), target + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddWidened(Vector512<float> value, double* target)
    {
        Lane512.AddWidened(Avx512F.ConvertToVector512Double(value.GetLower()), target);
        Lane512.AddWidened(Avx512F.ConvertToVector512Double(value.GetUpper()), target + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSums(
        Vector512<float> s0,
        Vector512<float> s1,
        Vector512<float> s2,
        Vector512<float> s3,
        Vector512<float> s4,
        Vector512<float> s5,
        Vector512<float> s6,
        Vector512<float> s7,
        double* target) =>
        Lane512.AddSums(
            Halves(s0), Halves(s1), Halves(s2), Halves(s3), Halves(s4), Halves(s5), Halves(s6), Halves(s7), target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(double* source, nint sourceStride, float* target, nint targetStride)
    {
        double* square = stackalloc double[64];
        Lane512.Transpose(source, sourceStride, square, 8);
        for (int i = 0; i < 8; i++)
        {
            Vector256.Store(Avx512F.ConvertToVector256Single(Lane512.Load(square + (i * 8))), target + (i * targetStride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Halves(Vector512<float> value) =>
        Avx512F.ConvertToVector512Double(value.GetLower()) + Avx512F.ConvertToVector512Double(value.GetUpper());
}
