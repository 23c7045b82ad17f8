using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Readouts;

namespace Verifier.Symbolic.Kernels;

/// <summary>Expectations at the rational scales s, s′ and correlation ρ nearest to the middle of the balls, and a bound of how far they move.</summary>
/// <remarks>
/// For continuous f, κ(s, s′, ρ) = E[f(sx)f(s′y)] has |∂κ/∂s| ≤ √(E[x²f′(sx)²] E[f(s′y)²]) and |∂κ/∂ρ| ≤ ss′√(E[f′(sx)²] E[f′(s′y)²]) by Cauchy and
/// Schwarz. For s₁ ≤ s ≤ s₂ the density of sx is at most s₂/s₁ times that of s₂x, which bounds these expectations.
/// </remarks>
internal sealed class NearbyLayerExpectation : LayerExpectation
{
    private const int BoundBits = 24;
    private static readonly Rational Slack = new(1, 1024);
    private readonly Expression function;
    private readonly Expression derivative;
    private readonly bool isContinuous;

    public NearbyLayerExpectation(Expression function)
    {
        this.function = function;
        isContinuous = KnownJumps.Of(function) is { IsEmpty: true };
        derivative = isContinuous ? Differentiate.Of(function) : function;
    }

    /// <inheritdoc/>
    public override Ball Square(Ball variance, int bits, CancellationToken cancellation = default)
    {
        if (Scale.TryOf(variance, bits) is not { } scale || !isContinuous)
        {
            return Ball.Indeterminate;
        }

        Ball value = LengthMap.Square(function, scale.Middle, bits, cancellation);
        return value.WithRadiusAdded(2 * scale.Error * (Sway(scale, cancellation) * Size(function, scale, cancellation)).Sqrt());
    }

    /// <inheritdoc/>
    public override Ball Product(EnclosedPair pair, int bits, CancellationToken cancellation = default)
    {
        Ball correlation = pair.Correlation;
        if (!isContinuous || Scale.TryOf(pair.FirstVariance, bits) is not { } first || Scale.TryOf(pair.SecondVariance, bits) is not { } second
            || !correlation.RadiusIsAtMost(BoundBits))
        {
            return Ball.Indeterminate;
        }

        Rational rho = Nearest(correlation);
        KernelInputs inputs = new(0, first.Middle, 0, second.Middle);
        if (DualKernelAnalysis.Analyse(function, inputs, cancellation).Kernel is not { } kernel)
        {
            return Ball.Indeterminate;
        }

        Ball value = kernel.Enclose(Correlation.Of(rho), bits, cancellation);
        Ball moved = first.Error * (Sway(first, cancellation) * Size(function, second, cancellation)).Sqrt();
        moved += second.Error * (Sway(second, cancellation) * Size(function, first, cancellation)).Sqrt();
        Ball turned = (Size(derivative, first, cancellation) * Size(derivative, second, cancellation)).Sqrt() * first.Greatest * second.Greatest;
        return value.WithRadiusAdded(moved).WithRadiusAdded(turned * (correlation - rho));
    }

    private static Rational Nearest(Ball correlation)
    {
        Rational middle = correlation.Midpoint.ToRational();
        return middle > 1 ? 1 : middle < -1 ? -1 : middle;
    }

    // E[x² f′(sx)²].
    private Ball Sway(Scale scale, CancellationToken cancellation) =>
        Size(Build.Product(Build.X, derivative), scale, cancellation) / (scale.Least * scale.Least);

    // A bound of E[g(sx)²] for every s in the interval.
    private static Ball Size(Expression g, Scale scale, CancellationToken cancellation) =>
        LengthMap.Square(g, scale.Greatest, BoundBits, cancellation) * (scale.Greatest / scale.Least);

    /// <summary>An interval around the square root of a variance.</summary>
    /// <param name="Middle">A rational number in it.</param>
    /// <param name="Error">How far the root may be from the middle.</param>
    private sealed record Scale(Rational Middle, Ball Error)
    {
        public Rational Least => Middle * (1 - Slack);

        public Rational Greatest => Middle * (1 + Slack);

        /// <summary>Null unless the root is positive and known to one part in a thousand.</summary>
        public static Scale? TryOf(Ball variance, int bits)
        {
            Ball root = variance.Sqrt();
            if (!root.IsPositive)
            {
                return null;
            }

            Rational middle = root.WithPrecision(Math.Max(bits, Ball.MinimumPrecision)).Midpoint.ToRational();
            Ball error = root - middle;
            return ((middle * Slack) - error.Abs()).IsPositive ? new Scale(middle, error) : null;
        }
    }
}
