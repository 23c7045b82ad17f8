namespace Verifier.Symbolic.Pieces;

/// <summary>A number of evaluations that may still be spent, so that every input ends in bounded time on every machine alike.</summary>
/// <param name="evaluations">The number of evaluations allowed.</param>
/// <param name="cancellation">Cancels the work at the next evaluation.</param>
public sealed class WorkBudget(int evaluations, CancellationToken cancellation)
{
    private WorkBudget? parent;

    /// <summary>The evaluations left.</summary>
    public int Left { get; private set; } = evaluations;

    /// <summary>Takes evaluations from the budget; false when there are not enough left.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public bool TrySpend(int count)
    {
        cancellation.ThrowIfCancellationRequested();
        Left -= count;
        return (parent?.TrySpend(count) ?? true) && Left >= 0;
    }

    /// <summary>Half of what is left, as a budget that draws on this one.</summary>
    public WorkBudget Half() => new(Left / 2, cancellation) { parent = this };
}
