using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Kernels;

/// <summary>Expectations of a member of the closed class by <see cref="PairExpectation{T}"/> with balls for variances and covariance.</summary>
internal sealed class ClosedLayerExpectation : LayerExpectation
{
    private static readonly KernelAtom[] One = [.. KernelAtom.Of(ClosedForm.FromSmooth(SmoothFunction.FromConstant(ExactConstant.One)))];
    private readonly KernelAtom[] function;
    private readonly KernelAtom[]? square;

    private ClosedLayerExpectation(KernelAtom[] function, KernelAtom[]? square) => (this.function, this.square) = (function, square);

    /// <summary>The expectations of σ, or null when it is outside the closed class.</summary>
    public static ClosedLayerExpectation? TryCreate(Expression activation) => ClosedForm.TryFrom(activation) is { } form
        ? new ClosedLayerExpectation([.. KernelAtom.Of(form)], SquareOf(form))
        : null;

    /// <summary>The expectations of σ′ as a distribution, or null; it has a square only where σ does not jump.</summary>
    public static ClosedLayerExpectation? TryCreateDerivative(Expression activation) =>
        ClosedForm.TryFrom(activation) is { } form
        && KernelAtom.OfDerivative(form) is { } atoms
        && ClosedFormCalculus.RegularDerivative(form) is { } regular
            ? new ClosedLayerExpectation([.. atoms], ClosedFormCalculus.Jumps(form) is { IsEmpty: true } ? SquareOf(regular) : null)
            : null;

    /// <inheritdoc/>
    /// <remarks>E[f(u)² · 1], the second variable independent.</remarks>
    public override Ball Square(Ball variance, int bits, CancellationToken cancellation = default) => square is null
        ? Ball.Indeterminate
        : Expectation(new EnclosedPair(variance, 1, 0), variance, bits).Of(square, One, cancellation).Value.Real;

    /// <inheritdoc/>
    /// <remarks>Two lists: with different variances the order of two summands matters.</remarks>
    public override Ball Product(EnclosedPair pair, int bits, CancellationToken cancellation = default) => pair.Determinant is { IsPositive: true } determinant
        ? Expectation(pair, determinant, bits).Of(function, [.. function], cancellation).Value.Real
        : Ball.Indeterminate;

    private static KernelAtom[]? SquareOf(ClosedForm form) =>
        ClosedForm.TryMultiply(form, form) is { } product ? [.. KernelAtom.Of(product)] : null;

    private static PairExpectation<BallScalar> Expectation(EnclosedPair pair, Ball determinant, int bits) =>
        new((Scalar(pair.FirstVariance), Scalar(pair.SecondVariance)), Scalar(pair.Covariance), Scalar(determinant), bits);

    private static BallScalar Scalar(Ball value) => new(value);
}
