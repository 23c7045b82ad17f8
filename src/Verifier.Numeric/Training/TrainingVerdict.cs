namespace Verifier.Numeric.Training;

/// <summary>How a run ended. A statement about the run, not a proof about the landscape.</summary>
public enum TrainingVerdict
{
    /// <summary>e(Q) reached the tolerance: every row of B is, up to length and sign, close to its own row of B*.</summary>
    Converged,

    /// <summary>The steps ran out, and over the last third of the records the loss fell by less than a hundredth of itself.</summary>
    Stuck,

    /// <summary>The steps ran out while the loss still fell.</summary>
    Unfinished,

    /// <summary>The loss or a parameter stopped being a finite number.</summary>
    Diverged,
}
