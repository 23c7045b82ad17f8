using System.Runtime.Intrinsics;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Four doubles (AVX2).</summary>
internal readonly unsafe struct Lane256 : ILane<Vector256<double>>
{
    public static int Count => 4;

    public static Vector256<double> Load(double* source) => Vector256.Load(source);

    public static void Store(Vector256<double> value, double* destination) => Vector256.Store(value, destination);

    public static Vector256<double> Broadcast(double value) => Vector256.Create(value);

    public static Vector256<double> MultiplyAdd(Vector256<double> factor, Vector256<double> value, Vector256<double> addend) =>
        Vector256.FusedMultiplyAdd(factor, value, addend);
}
