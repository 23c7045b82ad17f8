using System.Numerics;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Kernels;

/// <summary>
/// The numbers over which a dual kernel is computed: complex balls, or exact constants in which ρ may be a symbol. One algorithm serves both.
/// </summary>
/// <typeparam name="T">The type itself.</typeparam>
/// <remarks>Operations are total: what has no value in the type is an absorbing unknown.</remarks>
internal interface IKernelScalar<T>
    : IAdditionOperators<T, T, T>, ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IDivisionOperators<T, T, T>
    where T : IKernelScalar<T>
{
    /// <summary>A value of which nothing is known.</summary>
    public static abstract T Unknown { get; }

    /// <summary>Whether the value is exactly 0.</summary>
    public bool IsZero { get; }

    /// <summary>Whether the value is real and certainly positive.</summary>
    public bool IsPositive { get; }

    /// <summary>An exact complex number, rounded to <paramref name="bits"/> bits where numbers are rounded.</summary>
    public static abstract T From(ExactConstant real, ExactConstant imaginary, int bits);

    /// <summary>The square root of a positive real number.</summary>
    public static abstract T Sqrt(T value);

    /// <summary>The exponential.</summary>
    public static abstract T Exp(T value);

    /// <summary>The normal distribution function Φ.</summary>
    public static abstract T NormalCdf(T value);

    /// <summary>Φ₂(h, k; r) with 1 − r² given apart; real arguments only.</summary>
    public static abstract T BivariateCdf(T h, T k, T r, T complement);
}
