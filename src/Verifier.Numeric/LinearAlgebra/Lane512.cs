using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Eight doubles (AVX-512 F and DQ).</summary>
internal readonly unsafe struct Lane512 : ILane<Vector512<double>>
{
    public static int Count => 8;

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

    public static Vector512<double> WherePositive(Vector512<double> value, Vector512<double> chosen) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(value, Vector512<double>.Zero), chosen, Vector512<double>.Zero);

    public static double Sum(Vector512<double> value) => Vector512.Sum(value);

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

    public static Vector512<double> SelectByBit(
        Vector512<double> words, Vector512<double> mask, Vector512<double> whenSet, Vector512<double> whenClear) =>
        Vector512.ConditionalSelect(Vector512.Equals((words & mask).AsUInt64(), Vector512<ulong>.Zero).AsDouble(), whenClear, whenSet);

    public static Vector512<double> Lookup(double* table, Vector512<double> words) =>
        Avx512F.PermuteVar8x64x2(Vector512.Load(table), words.AsInt64(), Vector512.Load(table + 8));
}
