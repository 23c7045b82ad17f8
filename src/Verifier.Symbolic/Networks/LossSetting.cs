using Verifier.Arithmetic;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>A teacher network with activation σ and noise, and a student network with activation γ; the widths are free.</summary>
public sealed record LossSetting
{
    /// <summary>The setting y = Σ a*_i σ(b*_iᵀx) + ξ, ŷ = Σ a_j γ(b_jᵀx).</summary>
    /// <exception cref="ArgumentException">The rows of teacher and student have different lengths.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The variance is negative.</exception>
    public LossSetting(HermiteSeries sigma, ExactNetwork teacher, HermiteSeries gamma, ExactNetwork student, Rational noiseVariance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(noiseVariance.Sign, nameof(noiseVariance));
        if (teacher.Rows.Length > 0 && student.Rows.Length > 0 && teacher.Rows[0].Length != student.Rows[0].Length)
        {
            throw new ArgumentException($"Rows of length {teacher.Rows[0].Length} and {student.Rows[0].Length} see different inputs.", nameof(student));
        }

        (Sigma, Teacher, Gamma, Student, NoiseVariance) = (sigma, teacher, gamma, student, noiseVariance);
    }

    /// <summary>The teacher's activation σ.</summary>
    public HermiteSeries Sigma { get; }

    /// <summary>The teacher.</summary>
    public ExactNetwork Teacher { get; }

    /// <summary>The student's activation γ.</summary>
    public HermiteSeries Gamma { get; }

    /// <summary>The student.</summary>
    public ExactNetwork Student { get; }

    /// <summary>E ξ² ≥ 0.</summary>
    public Rational NoiseVariance { get; }
}
