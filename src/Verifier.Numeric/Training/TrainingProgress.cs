using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training;

/// <summary>How far a run has come: all that is needed to go on as if it had never stopped. Mutable; equality is identity.</summary>
/// <param name="seed">The seed behind the gradients.</param>
/// <param name="rows">The student's rows.</param>
/// <param name="velocity">The momentum, of the same shape.</param>
public sealed class TrainingProgress(ulong seed, RowMatrix rows, RowMatrix velocity)
{
    /// <summary>The seed behind the gradients.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>Steps done.</summary>
    public int Step { get; internal set; }

    /// <summary>Whether the run has ended.</summary>
    public bool IsFinished { get; internal set; }

    /// <summary>The student's rows.</summary>
    public RowMatrix Rows { get; } = rows;

    /// <summary>The momentum.</summary>
    public RowMatrix Velocity { get; } = velocity;

    /// <summary>The records so far.</summary>
    public IList<TrainingRecord> Records { get; } = [];
}
