using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary>
/// The population loss ℓ(v,a) = ½ E(f(Z, v/‖v‖, a) − f(Z, w*, a*))² with Gaussian Z in closed form, for every activation that has a kernel.
/// </summary>
/// <remarks>
/// 2ℓ = τ²‖a‖² + c_0²(1ᵀa)² − 2[δ aᵀa* + c_0c*_0 1ᵀa 1ᵀa*] + τ*²‖a*‖² + c*_0²(1ᵀa*)²
///    = ‖τa − τ*a*‖² + (c_0 1ᵀa − c*_0 1ᵀa*)² + 2(ττ* − δ) aᵀa*, the form without cancellation.
/// For ReLU this is the loss of Du, Lee, Tian, Póczos, Singh 2018 (arXiv 1712.00779).
/// </remarks>
/// <param name="teacher">w* and a*.</param>
/// <param name="kernel">The kernel for ‖w*‖.</param>
public sealed class ConvolutionLoss(ConvolutionNetwork teacher, PatchKernel kernel)
{
    private readonly double teacherSum = teacher.WeightSum;

    /// <summary>w* and a*.</summary>
    public ConvolutionNetwork Teacher { get; } = teacher;

    /// <summary>The kernel.</summary>
    public PatchKernel Kernel { get; } = kernel;

    /// <summary>ℓ(v,a).</summary>
    public double Value(ConvolutionNetwork student)
    {
        double own = Math.Sqrt(Kernel.StudentVariance);
        double theirs = Math.Sqrt(Kernel.TeacherVariance);
        double[] difference = [.. student.Weights.Zip(Teacher.Weights, (a, b) => (own * a) - (theirs * b))];
        double mean = (Kernel.StudentMean * student.WeightSum) - (Kernel.TeacherMean * teacherSum);
        double gap = Kernel.Gap(student.AngleTo(Teacher)) * RowArithmetic.Dot(student.Weights, Teacher.Weights);
        return 0.5 * (RowArithmetic.Dot(difference, difference) + (mean * mean)) + gap;
    }

    /// <summary>∂ℓ/∂v = −aᵀa* κ'(ρ)/‖v‖ (I − wwᵀ)ŵ*; ∂ℓ/∂a = τ²a + c_0²(1ᵀa)1 − δa* − c_0c*_0(1ᵀa*)1.</summary>
    public ConvolutionGradient Gradient(ConvolutionNetwork student)
    {
        double angle = student.AngleTo(Teacher);
        double shift = (Kernel.StudentMeanSquare * student.WeightSum) - (Kernel.CrossMean * teacherSum);
        double covariance = Kernel.Covariance(angle);
        double[] weights = [.. student.Weights.Zip(Teacher.Weights, (a, b) => (Kernel.StudentVariance * a) - (covariance * b) + shift)];
        double pull = RowArithmetic.Dot(student.Weights, Teacher.Weights) * Kernel.Turn(angle) / student.FilterNorm;
        double[] filter = Tangent(student);
        RowArithmetic.Scale(-pull, filter);
        return new ConvolutionGradient(filter, weights);
    }

    /// <summary>The unit vector along (I − wwᵀ)ŵ*; 0 when the filters are parallel.</summary>
    private double[] Tangent(ConvolutionNetwork student)
    {
        double cosine = RowArithmetic.Dot(student.Filter, Teacher.Filter) / student.FilterNorm / Teacher.FilterNorm;
        double[] tangent = [.. Teacher.Filter.Zip(student.Filter, (t, v) => (t / Teacher.FilterNorm) - (cosine * v / student.FilterNorm))];
        double norm = RowArithmetic.Norm(tangent);
        RowArithmetic.Scale(norm > 0 ? 1 / norm : 0, tangent);
        return tangent;
    }
}
