using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Networks;

/// <summary>The part of a population loss that no student can change, for a teacher with orthonormal rows.</summary>
/// <remarks>
/// Where γ̂_k = 0 the term of degree k is the constant σ̂_k² ‖T*_k‖². For orthonormal rows ‖T*_0‖² = (Σ a*_i)² and ‖T*_k‖² = ‖a*‖² for k ≥ 1, so
/// constant = E ξ² + SumFactor (Σ a*_i)² + NormFactor ‖a*‖². With finitely many γ̂_k ≠ 0 the infinite sum over the rest is exact:
/// NormFactor = E σ² − σ̂_0² − Σ σ̂_k² over the k ≥ 1 with γ̂_k ≠ 0. This is the constant of Ge, Lee, Ma 2017, Theorem 2.2.
/// </remarks>
/// <param name="SumFactor">The factor of (Σ a*_i)²: σ̂_0² when degree 0 is missing in γ, otherwise 0.</param>
/// <param name="NormFactor">The factor of ‖a*‖².</param>
/// <param name="IsWhole">Whether all degrees are accounted for: γ is proved to have no component above the degree of the expansion.</param>
public sealed record OrthonormalTeacherConstant(CertifiedNumber SumFactor, CertifiedNumber NormFactor, bool IsWhole)
{
    /// <summary>The constant of an expansion; when γ may go on above its last degree, only the degrees up to there are counted.</summary>
    public static OrthonormalTeacherConstant Of(PopulationLoss loss, int bits)
    {
        bool isWhole = loss.StudentTail.IsProvedZero;
        CertifiedNumber zero = CertifiedNumber.Exact(ExactConstant.Zero, bits);
        CertifiedNumber sumFactor = loss.Terms[0].Shape == LossTermShape.TeacherOnly ? loss.Terms[0].Teacher.Value.Square() : zero;
        CertifiedNumber dropped = PopulationLoss.SumOfSquares(
            loss.Terms.Skip(1).Where(term => term.Shape == LossTermShape.TeacherOnly).Select(term => term.Teacher), bits);
        return new OrthonormalTeacherConstant(sumFactor, isWhole ? dropped + loss.TeacherTail : dropped, isWhole);
    }

    /// <summary>The number for given teacher weights a* and noise variance E ξ².</summary>
    /// <exception cref="ArgumentOutOfRangeException">The variance is negative.</exception>
    public CertifiedNumber Value(IReadOnlyList<Rational> teacherWeights, Rational noiseVariance, int bits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(noiseVariance.Sign, nameof(noiseVariance));
        Rational sum = teacherWeights.Aggregate(Rational.Zero, (total, weight) => total + weight);
        Rational squares = teacherWeights.Aggregate(Rational.Zero, (total, weight) => total + (weight * weight));
        return CertifiedNumber.Exact(noiseVariance, bits)
            + (SumFactor * CertifiedNumber.Exact(sum * sum, bits))
            + (NormFactor * CertifiedNumber.Exact(squares, bits));
    }
}
