namespace Verifier.Numeric.Training;

/// <summary>How a run descends.</summary>
/// <param name="Steps">The greatest number of steps.</param>
/// <param name="StepSizes">Step sizes.</param>
/// <param name="Momentum">Heavy-ball momentum in [0, 1): v ← momentum·v + gradient, B ← B − step·v.</param>
/// <param name="Constraint">Where rows are kept, from the start on.</param>
/// <param name="RecordEvery">Steps between records.</param>
/// <param name="Tolerance">The run ends as converged when a record has e(Q) at most this.</param>
public sealed record TrainingOptions(
    int Steps,
    StepSizes StepSizes,
    double Momentum = 0,
    RowConstraint Constraint = RowConstraint.Free,
    int RecordEvery = 10,
    double Tolerance = 0.05);
