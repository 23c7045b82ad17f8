namespace Verifier.Numeric.Training;

/// <summary>The state of a run before a step.</summary>
/// <param name="Step">The number of steps done.</param>
/// <param name="Loss">The monitored loss minus its constant: double evaluation, no part of a proof.</param>
/// <param name="SurrogateError">e(Q), max form, of the cosines Q between rows of B, or of what it stands for, and rows of B*.</param>
/// <param name="GradientNorm">The Frobenius norm of the gradient used for the next step.</param>
/// <param name="StepSize">The size of the next step.</param>
public sealed record TrainingRecord(int Step, double Loss, double SurrogateError, double GradientNorm, double StepSize);
