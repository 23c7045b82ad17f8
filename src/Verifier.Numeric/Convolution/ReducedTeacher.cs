using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary>All that the loss depends on of a teacher: k, S = 1ᵀa* and A = ‖a*‖.</summary>
public sealed record ReducedTeacher
{
    /// <summary>The teacher of k patches with S² ≤ kA².</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such a*.</exception>
    public ReducedTeacher(int patches, double weightSum, double weightNorm)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(patches);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weightNorm);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(weightSum), Math.Sqrt(patches) * weightNorm * (1 + 1e-12), nameof(weightSum));
        (Patches, WeightSum, WeightNorm) = (patches, weightSum, weightNorm);
    }

    /// <summary>k.</summary>
    public int Patches { get; }

    /// <summary>S = 1ᵀa*.</summary>
    public double WeightSum { get; }

    /// <summary>A = ‖a*‖.</summary>
    public double WeightNorm { get; }

    /// <summary>The component of a* along 1/√k.</summary>
    public double Mean => WeightSum / Math.Sqrt(Patches);

    /// <summary>‖a* − (S/k)1‖.</summary>
    public double Contrast => Math.Sqrt(Math.Max(0, (WeightNorm * WeightNorm) - (Mean * Mean)));

    /// <summary>The reduction of a teacher.</summary>
    public static ReducedTeacher Of(ConvolutionNetwork teacher) =>
        new(teacher.Patches, teacher.WeightSum, RowArithmetic.Norm(teacher.Weights));

    /// <summary>aᵀa*.</summary>
    public double Correlation(ReducedState state) => (Mean * state.Mean) + (Contrast * state.Contrast);

    /// <summary>‖a − a*‖.</summary>
    public double WeightError(ReducedState state) =>
        double.Hypot(double.Hypot(state.Mean - Mean, state.Contrast - Contrast), state.Rest);

    /// <summary>1ᵀa − 1ᵀa*.</summary>
    public double SumError(ReducedState state) => Math.Sqrt(Patches) * (state.Mean - Mean);
}
