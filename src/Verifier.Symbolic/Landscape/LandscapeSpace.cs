namespace Verifier.Symbolic.Landscape;

/// <summary>Where the student's rows may lie.</summary>
public enum LandscapeSpace
{
    /// <summary>Two rows of norm one in the plane: the product of two circles, G without the term λ Σ (‖b_j‖² − 1)².</summary>
    Circles,

    /// <summary>d rows of any norm in ℝ^d, G with that term.</summary>
    Rows,
}
