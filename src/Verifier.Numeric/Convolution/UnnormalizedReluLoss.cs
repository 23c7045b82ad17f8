using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary>The ReLU loss ℓ(w,a) = ½ E(Σ_j a_j relu(wᵀZ_j) − Σ_j a*_j relu(w*ᵀZ_j))² in the filter itself, of any norm.</summary>
/// <remarks>
/// With q(a) = (π−1)‖a‖² + (1ᵀa)² and g(φ) = (π−φ)cos φ + sin φ:
/// 4πℓ = ‖w‖²q(a) + ‖w*‖²q(a*) − 2‖w‖‖w*‖[(g−1)aᵀa* + 1ᵀa 1ᵀa*].
/// </remarks>
/// <param name="teacher">w* and a*.</param>
public sealed class UnnormalizedReluLoss(ConvolutionNetwork teacher)
{
    /// <summary>ℓ(w,a).</summary>
    public double Value(ConvolutionNetwork student)
    {
        double cross = ((Arc(student) - 1) * Correlation(student)) + (student.WeightSum * teacher.WeightSum);
        double own = student.FilterNorm * student.FilterNorm * Form(student.Weights);
        double label = teacher.FilterNorm * teacher.FilterNorm * Form(teacher.Weights);
        return (own + label - (2 * student.FilterNorm * teacher.FilterNorm * cross)) / (4 * Math.PI);
    }

    /// <summary>
    /// 2π ∂ℓ/∂w = q(a)w − aᵀa*[(π−φ)w* + ‖w*‖(sin φ − 1)ŵ] − 1ᵀa 1ᵀa*‖w*‖ŵ;
    /// 2π ∂ℓ/∂a = ‖w‖²[(π−1)a + 1ᵀa 1] − ‖w‖‖w*‖[(g−1)a* + 1ᵀa* 1].
    /// </summary>
    public ConvolutionGradient Gradient(ConvolutionNetwork student)
    {
        double angle = student.AngleTo(teacher);
        double correlation = Correlation(student);
        double norm = student.FilterNorm;
        double radial = teacher.FilterNorm * ((correlation * (Math.Sin(angle) - 1)) + (student.WeightSum * teacher.WeightSum)) / norm;
        double[] filter = [.. student.Filter.Zip(teacher.Filter, (w, t) =>
            (((Form(student.Weights) - radial) * w) - (correlation * (Math.PI - angle) * t)) / (2 * Math.PI))];
        double scale = norm * teacher.FilterNorm;
        double arc = Arc(student);
        double[] weights = [.. student.Weights.Zip(teacher.Weights, (a, b) => ((norm * norm * (((Math.PI - 1) * a) + student.WeightSum))
            - (scale * (((arc - 1) * b) + teacher.WeightSum))) / (2 * Math.PI))];
        return new ConvolutionGradient(filter, weights);
    }

    private static double Form(double[] weights)
    {
        double sum = weights.Sum();
        return ((Math.PI - 1) * RowArithmetic.Dot(weights, weights)) + (sum * sum);
    }

    private double Arc(ConvolutionNetwork student)
    {
        double angle = student.AngleTo(teacher);
        return ((Math.PI - angle) * Math.Cos(angle)) + Math.Sin(angle);
    }

    private double Correlation(ConvolutionNetwork student) => RowArithmetic.Dot(student.Weights, teacher.Weights);
}
