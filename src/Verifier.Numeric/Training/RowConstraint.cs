namespace Verifier.Numeric.Training;

/// <summary>Where the rows of a student are kept, by going to the nearest such rows after each step.</summary>
public enum RowConstraint
{
    /// <summary>Rows are free.</summary>
    Free,

    /// <summary>Rows of norm one.</summary>
    Unit,

    /// <summary>
    /// Orthonormal rows. The noise of the pair term of G stretches all rows alike: it is the derivative of a function of ‖x‖ alone, and on orthonormal
    /// rows, m = d, it vanishes for each sample.
    /// </summary>
    Orthonormal,
}
