namespace Verifier.Numeric.LinearAlgebra;

/// <summary>One double, for processors without vector registers.</summary>
internal readonly unsafe struct ScalarLane : ILane<double>
{
    public static int Count => 1;

    public static double Load(double* source) => *source;

    public static void Store(double value, double* destination) => *destination = value;

    public static double Broadcast(double value) => value;

    public static double MultiplyAdd(double factor, double value, double addend) => (factor * value) + addend;
}
