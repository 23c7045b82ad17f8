namespace Verifier.Symbolic.Networks;

/// <summary>
/// Whether the objective G exists for an activation: <see cref="ObjectiveFormula"/>, <see cref="ObjectiveNotApplicable"/> or
/// <see cref="ObjectiveUndecided"/>.
/// </summary>
public abstract record ObjectiveOutcome
{
    private protected ObjectiveOutcome()
    {
    }
}
