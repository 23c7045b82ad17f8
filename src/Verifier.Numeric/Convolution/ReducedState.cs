using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary>All that the descent on a convolutional network depends on: four numbers, and one that only decays.</summary>
/// <param name="Norm">‖v‖.</param>
/// <param name="Angle">φ ∈ [0, π], the angle of v and w*.</param>
/// <param name="Mean">α = 1ᵀa/√k.</param>
/// <param name="Contrast">β, the component of a along a* − (1ᵀa*/k)1.</param>
/// <param name="Rest">The norm of the remaining part of a, orthogonal to 1 and a*.</param>
public readonly record struct ReducedState(double Norm, double Angle, double Mean, double Contrast, double Rest = 0)
{
    /// <summary>The reduction of a student.</summary>
    /// <exception cref="ArgumentException">Student and teacher differ in shape.</exception>
    public static ReducedState Of(ConvolutionNetwork student, ConvolutionNetwork teacher)
    {
        Require.Length(teacher.Patches, student.Patches, nameof(student));
        double mean = student.WeightSum / student.Patches;
        double teacherMean = teacher.WeightSum / teacher.Patches;
        double[] contrast = [.. teacher.Weights.Select(weight => weight - teacherMean)];
        double length = RowArithmetic.Norm(contrast);
        RowArithmetic.Scale(length > 0 ? 1 / length : 0, contrast);
        double along = RowArithmetic.Dot(contrast, student.Weights);
        double[] rest = [.. student.Weights.Zip(contrast, (a, u) => a - mean - (along * u))];
        return new ReducedState(student.FilterNorm, student.AngleTo(teacher), mean * Math.Sqrt(student.Patches), along, RowArithmetic.Norm(rest));
    }
}
