namespace Verifier.Numeric.LinearAlgebra;

/// <summary>One float, for processors without vector registers.</summary>
internal readonly unsafe struct SingleScalarLane : INumberLane<float, float>
{
    public static int Count => 1;

    public static int Side => 1;

    public static bool HasManyRegisters => false;

    public static float Load(float* source) => *source;

    public static void Store(float value, float* destination) => *destination = value;

    public static float Broadcast(float value) => value;

    public static float MultiplyAdd(float factor, float value, float addend) => (factor * value) + addend;

    public static float Add(float left, float right) => left + right;

    public static float Subtract(float left, float right) => left - right;

    public static float Multiply(float left, float right) => left * right;

    public static float PositivePart(float value) => value > 0 ? value : 0;

    public static ulong PositiveBits(float value) => value > 0 ? 1UL : 0;

    public static float WherePositive(float value, float chosen) => value > 0 ? chosen : 0;

    public static double Sum(float value) => value;

    public static float LoadRounded(double* source) => (float)*source;

    public static void StoreWidened(float value, double* target) => *target = value;

    public static void AddWidened(float value, double* target) => *target += value;

    public static void AddSums(float s0, float s1, float s2, float s3, float s4, float s5, float s6, float s7, double* target)
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

    public static void Transpose(double* source, nint sourceStride, float* target, nint targetStride) => *target = (float)*source;
}
