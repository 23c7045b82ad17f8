using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Kernels;

/// <summary>A dual kernel by <see cref="MehlerSum"/>.</summary>
internal sealed class MehlerDualKernel : DualKernel
{
    private const int SignBits = 64;

    private readonly HermiteSeries left;
    private readonly HermiteSeries right;
    private readonly Lazy<(HermiteSeries Left, HermiteSeries Right)?> derivatives;

    /// <summary>The kernel of the series of σ(m₁ + s₁x) and σ(m₂ + s₂x); one object when they are the same.</summary>
    public MehlerDualKernel(Expression activation, KernelInputs inputs, HermiteSeries left, HermiteSeries right)
        : base(activation, inputs)
    {
        this.left = left;
        this.right = right;
        derivatives = new(Derivatives);
    }

    /// <inheritdoc/>
    public override KernelRoute Route => KernelRoute.MehlerSum;

    /// <inheritdoc/>
    public override Ball Enclose(Correlation correlation, int bits, CancellationToken cancellation = default) =>
        MehlerSum.At(left, right, correlation, bits, cancellation);

    /// <inheritdoc/>
    /// <remarks>At ±1 by the series of σ′, elsewhere term by term.</remarks>
    public override Ball EncloseDerivative(Correlation correlation, int bits, CancellationToken cancellation = default)
    {
        if (correlation.Complement(SignBits).IsPositive)
        {
            return MehlerSum.DerivativeAt(left, right, correlation, bits, cancellation);
        }

        return derivatives.Value is { } slopes ? MehlerSum.At(slopes.Left, slopes.Right, correlation, bits, cancellation) : Ball.Indeterminate;
    }

    /// <inheritdoc/>
    private protected override Ball Difference(Correlation correlation, int bits, CancellationToken cancellation) =>
        ReferenceEquals(left, right) && derivatives.Value is { } slopes
            ? MehlerSum.LossAt(left, slopes.Left.SecondMoment(bits, cancellation), correlation, bits, cancellation)
            : base.Difference(correlation, bits, cancellation);

    // Of a continuous activation σ′ is a function.
    private (HermiteSeries Left, HermiteSeries Right)? Derivatives()
    {
        HermiteSeries? first = Slope(left);
        HermiteSeries? second = ReferenceEquals(left, right) ? first : Slope(right);
        return first is not null && second is not null ? (first, second) : null;
    }

    private static HermiteSeries? Slope(HermiteSeries series) =>
        KnownJumps.Of(series.Activation) is { IsEmpty: true } ? ActivationAnalysis.Analyse(Differentiate.Of(series.Activation)).Series : null;
}
