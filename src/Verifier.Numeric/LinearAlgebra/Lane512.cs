using System.Runtime.Intrinsics;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Eight doubles (AVX-512).</summary>
internal readonly unsafe struct Lane512 : ILane<Vector512<double>>
{
    public static int Count => 8;

    public static Vector512<double> Load(double* source) => Vector512.Load(source);

    public static void Store(Vector512<double> value, double* destination) => Vector512.Store(value, destination);

    public static Vector512<double> Broadcast(double value) => Vector512.Create(value);

    public static Vector512<double> MultiplyAdd(Vector512<double> factor, Vector512<double> value, Vector512<double> addend) =>
        Vector512.FusedMultiplyAdd(factor, value, addend);
}
