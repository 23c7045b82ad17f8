using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>The degree-k term ‖σ̂_k T*_k − γ̂_k T_k‖² of a population loss (Ge, Lee, Ma 2017, Theorem A.4 in the arXiv version).</summary>
/// <param name="Teacher">σ̂_k.</param>
/// <param name="Student">γ̂_k.</param>
/// <param name="SameActivation">Whether γ̂_k is σ̂_k by construction, so that no comparison of values is needed.</param>
public sealed record LossTerm(CoefficientSymbol Teacher, CoefficientSymbol Student, bool SameActivation)
{
    /// <summary>The degree k.</summary>
    public int Degree => Teacher.Degree;

    /// <summary>The form of the term. A coefficient that is not proved zero counts as present.</summary>
    public LossTermShape Shape => (Teacher.Status, Student.Status) switch
    {
        (CoefficientStatus.Zero, CoefficientStatus.Zero) => LossTermShape.Absent,
        (CoefficientStatus.Zero, _) => LossTermShape.StudentOnly,
        (_, CoefficientStatus.Zero) => LossTermShape.TeacherOnly,
        _ => IsMatched ? LossTermShape.Matched : LossTermShape.Mixed,
    };

    private bool IsMatched => SameActivation
        || (Teacher.Coefficient.ClosedForm is { } teacher && teacher.Equals(Student.Coefficient.ClosedForm));
}
