using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Kernels;

/// <summary>A complex ball as the scalar of a kernel; unknown is the whole plane.</summary>
/// <param name="Value">The ball.</param>
internal readonly record struct BallScalar(ComplexBall Value) : IKernelScalar<BallScalar>
{
    /// <inheritdoc/>
    public static BallScalar Unknown => new(ComplexBall.Indeterminate);

    /// <inheritdoc/>
    public bool IsZero => Value.Real.IsZero && Value.IsReal;

    /// <inheritdoc/>
    public bool IsPositive => Value.IsReal && Value.Real.IsPositive;

    /// <summary>Sum.</summary>
    public static BallScalar operator +(BallScalar left, BallScalar right) => new(left.Value + right.Value);

    /// <summary>Difference.</summary>
    public static BallScalar operator -(BallScalar left, BallScalar right) => new(left.Value - right.Value);

    /// <summary>Product.</summary>
    public static BallScalar operator *(BallScalar left, BallScalar right) => new(left.Value * right.Value);

    /// <summary>Quotient.</summary>
    public static BallScalar operator /(BallScalar left, BallScalar right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    public static BallScalar From(ExactConstant real, ExactConstant imaginary, int bits) => new(new ComplexBall(Rounded(real, bits), Rounded(imaginary, bits)));

    /// <inheritdoc/>
    public static BallScalar Sqrt(BallScalar value) => new(value.Value.Real.Sqrt());

    /// <inheritdoc/>
    public static BallScalar Exp(BallScalar value) => new(value.Value.Exp());

    /// <inheritdoc/>
    public static BallScalar NormalCdf(BallScalar value) => new(value.Value.NormalCdf());

    /// <inheritdoc/>
    public static BallScalar BivariateCdf(BallScalar h, BallScalar k, BallScalar r, BallScalar complement) =>
        new(h.Value.IsReal && k.Value.IsReal
            ? BallBivariateNormal.NormalCdf(h.Value.Real, k.Value.Real, r.Value.Real, complement.Value.Real)
            : Ball.Indeterminate);

    private static Ball Rounded(ExactConstant value, int bits) => value.IsZero ? default : value.ToBall(bits);
}
