namespace Verifier.Symbolic.Networks;

/// <summary>What one degree k contributes to a population loss, with T*_k = Σ a*_i b*_i^{⊗k} and T_k = Σ a_i b_i^{⊗k}.</summary>
public enum LossTermShape
{
    /// <summary>Both coefficients are proved zero: nothing.</summary>
    Absent,

    /// <summary>Teacher and student have the same coefficient: σ̂_k² f_k with f_k = ‖T*_k − T_k‖².</summary>
    Matched,

    /// <summary>The student's coefficient is proved zero: the constant σ̂_k² ‖T*_k‖².</summary>
    TeacherOnly,

    /// <summary>The teacher's coefficient is proved zero: γ̂_k² ‖T_k‖².</summary>
    StudentOnly,

    /// <summary>‖σ̂_k T*_k − γ̂_k T_k‖².</summary>
    Mixed,
}
