using System.Runtime.CompilerServices;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>One double, for processors without vector registers.</summary>
internal readonly unsafe struct ScalarLane : ILane<double>
{
    public static int Count => 1;

    public static int Side => Count;

    public static bool HasManyRegisters => false;

    public static double Load(double* source) => *source;

    public static void Store(double value, double* destination) => *destination = value;

    public static double Broadcast(double value) => value;

    public static double MultiplyAdd(double factor, double value, double addend) => (factor * value) + addend;

    public static double Add(double left, double right) => left + right;

    public static double Subtract(double left, double right) => left - right;

    public static double Multiply(double left, double right) => left * right;

    public static double Sqrt(double value) => Math.Sqrt(value);

    public static double PositivePart(double value) => value > 0 ? value : 0;

    public static ulong PositiveBits(double value) => value > 0 ? 1UL : 0;

    public static double WherePositive(double value, double chosen) => value > 0 ? chosen : 0;

    public static double Sum(double value) => value;

    public static double LoadRounded(double* source) => *source;

    public static void StoreWidened(double value, double* target) => *target = value;

    public static void AddWidened(double value, double* target) => *target += value;

    public static void AddSums(double s0, double s1, double s2, double s3, double s4, double s5, double s6, double s7, double* target)
    {
        target[0] += s0;
        target[1] += s1;
        target[2] += s2;
        target[3] += s3;
        target[4] += s4;
        target[5] += s5;
        target[6] += s6;
        target[7] += s7;
    }

    public static void Transpose(double* source, nint sourceStride, double* target, nint targetStride) => *target = *source;

    public static double Words(ulong value) => BitConverter.UInt64BitsToDouble(value);

    public static double Counters(ulong first) => Words(first);

    public static double AddWords(double left, double right) => Words(unchecked(Bits(left) + Bits(right)));

    public static double SubtractWords(double left, double right) => Words(unchecked(Bits(left) - Bits(right)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyHalves(double left, double right) => Words((ulong)(uint)Bits(left) * (uint)Bits(right));

    public static double And(double left, double right) => Words(Bits(left) & Bits(right));

    public static double Or(double left, double right) => Words(Bits(left) | Bits(right));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Xor(double left, double right) => Words(Bits(left) ^ Bits(right));

    public static double ShiftLeft(double words, int bits) => Words(Bits(words) << bits);

    public static double ShiftRight(double words, int bits) => Words(Bits(words) >> bits);

    public static double UpperHalves(double words) => ShiftRight(words, 32);

    public static double JoinHalves(double lower, double upper) => Words((uint)Bits(lower) | (Bits(upper) << 32));

    public static double Frame(double words, double mask, double bits) => Or(And(words, mask), bits);

    public static double SelectBySign(double words, double whenSet, double whenClear) => double.IsNegative(words) ? whenSet : whenClear;

    public static bool HasSign(double words) => double.IsNegative(words);

    public static double Lookup(double* table, double words) => table[Bits(words) & 15];

    private static ulong Bits(double value) => BitConverter.DoubleToUInt64Bits(value);
}
