using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Eight floats (AVX2 with FMA).</summary>
internal readonly unsafe struct SingleLane256 : INumberLane<float, Vector256<float>>
{
    public static int Count => 8;

    public static int Side => 4;

    public static bool HasManyRegisters => false;

    public static Vector256<float> Load(float* source) => Vector256.Load(source);

    public static void Store(Vector256<float> value, float* destination) => Vector256.Store(value, destination);

    public static Vector256<float> Broadcast(float value) => Vector256.Create(value);

    public static Vector256<float> MultiplyAdd(Vector256<float> factor, Vector256<float> value, Vector256<float> addend) =>
        Vector256.FusedMultiplyAdd(factor, value, addend);

    public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    public static Vector256<float> Subtract(Vector256<float> left, Vector256<float> right) => left - right;

    public static Vector256<float> Multiply(Vector256<float> left, Vector256<float> right) => left * right;

    public static Vector256<float> PositivePart(Vector256<float> value) => Avx.Max(value, Vector256<float>.Zero);

    public static ulong PositiveBits(Vector256<float> value) =>
        Vector256.GreaterThan(value, Vector256<float>.Zero).ExtractMostSignificantBits();

    public static Vector256<float> WherePositive(Vector256<float> value, Vector256<float> chosen) =>
        Vector256.GreaterThan(value, Vector256<float>.Zero) & chosen;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Vector256<float> value) => Lane256.Sum(Halves(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadRounded(double* source) => Vector256.Create(
        Avx.ConvertToVector128Single(Lane256.Load(source)), Avx.ConvertToVector128Single(Lane256.Load(source + 4)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWidened(Vector256<float> value, double* target)
    {
        Lane256.Store(Avx.ConvertToVector256Double(value.GetLower()), target);
        Lane256.Store(Avx.ConvertToVector256Double(value.GetUpper()), target + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddWidened(Vector256<float> value, double* target)
    {
        Lane256.AddWidened(Avx.ConvertToVector256Double(value.GetLower()), target);
        Lane256.AddWidened(Avx.ConvertToVector256Double(value.GetUpper()), target + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSums(
        Vector256<float> s0,
        Vector256<float> s1,
        Vector256<float> s2,
        Vector256<float> s3,
        Vector256<float> s4,
        Vector256<float> s5,
        Vector256<float> s6,
        Vector256<float> s7,
        double* target) =>
        Lane256.AddSums(
            Halves(s0), Halves(s1), Halves(s2), Halves(s3), Halves(s4), Halves(s5), Halves(s6), Halves(s7), target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(double* source, nint sourceStride, float* target, nint targetStride)
    {
        double* square = stackalloc double[16];
        Lane256.Transpose(source, sourceStride, square, 4);
        for (int i = 0; i < 4; i++)
        {
            Vector128.Store(Avx.ConvertToVector128Single(Lane256.Load(square + (i * 4))), target + (i * targetStride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Halves(Vector256<float> value) =>
        Avx.ConvertToVector256Double(value.GetLower()) + Avx.ConvertToVector256Double(value.GetUpper());
}
