using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>The population loss ℓ(v,a) = ½ E(f(Z,v/‖v‖,a) − f(Z,w*,a*))² and its gradients at rational points, rigorously, for any activation.</summary>
/// <remarks>
/// 2ℓ = τ²‖a‖² + c_0²(1ᵀa)² − 2[δ aᵀa* + c_0c*_0 1ᵀa 1ᵀa*] + τ*²‖a*‖² + c*_0²(1ᵀa*)²; different patches are independent, so that only c_0c*_0 joins
/// them. For ReLU and ‖w*‖ = 1 this is the loss of Du, Lee, Tian, Póczos, Singh 2018 (arXiv 1712.00779).
/// </remarks>
/// <param name="kernel">The kernel for the norm of the teacher's filter.</param>
/// <param name="bits">The accuracy.</param>
public sealed class CertifiedPatchLoss(CertifiedPatchKernel kernel, int bits)
{
    /// <summary>ℓ.</summary>
    public CertifiedNumber Value(PatchPoint point)
    {
        (Rational sum, Rational teacherSum) = (Sum(point.Weights), Sum(point.TeacherWeights));
        CertifiedNumber own = (Number(Dot(point.Weights, point.Weights)) * kernel.Variance) + (Number(sum * sum) * kernel.Mean.Square());
        CertifiedNumber label = (Number(Dot(point.TeacherWeights, point.TeacherWeights)) * kernel.TeacherVariance)
            + (Number(teacherSum * teacherSum) * kernel.TeacherMean.Square());
        CertifiedNumber cross = (Number(Dot(point.Weights, point.TeacherWeights)) * kernel.Covariance(point.Correlation))
            + (Number(sum * teacherSum) * kernel.Mean * kernel.TeacherMean);
        return Number(new Rational(1, 2)) * (own + label) - cross;
    }

    /// <summary>∂ℓ/∂a_j = τ²a_j + c_0² 1ᵀa − δ a*_j − c_0c*_0 1ᵀa*.</summary>
    public CertifiedNumber WeightDerivative(PatchPoint point, int index) =>
        (Number(point.Weights[index]) * kernel.Variance)
        + (Number(Sum(point.Weights)) * kernel.Mean.Square())
        - (Number(point.TeacherWeights[index]) * kernel.Covariance(point.Correlation))
        - (Number(Sum(point.TeacherWeights)) * kernel.Mean * kernel.TeacherMean);

    /// <summary>∂ℓ/∂v_i = −aᵀa* κ′(ρ)/‖v‖ · ((I − wwᵀ)w*/‖w*‖)_i.</summary>
    public CertifiedNumber FilterDerivative(PatchPoint point, int index)
    {
        Rational correlation = point.Correlation;
        Rational tangent = point.TeacherDirection[index] - (correlation * point.Direction[index]);
        return Number(-Dot(point.Weights, point.TeacherWeights) * tangent / point.Norm) * kernel.Slope(correlation);
    }

    private static Rational Sum(ImmutableArray<Rational> entries) => entries.Aggregate(Rational.Zero, (sum, entry) => sum + entry);

    private static Rational Dot(ImmutableArray<Rational> left, ImmutableArray<Rational> right) => ExactNetwork.InnerProduct(left, right);

    private CertifiedNumber Number(Rational value) => CertifiedNumber.Exact(value, bits);
}
