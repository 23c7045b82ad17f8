using Verifier.Numeric.Experiments;

namespace Verifier.Cli.Verbs;

/// <summary>What is to be recovered.</summary>
/// <param name="Activation">σ as typed.</param>
/// <param name="Settings">Teacher and descent.</param>
/// <param name="TeacherFile">A file with the teacher, or null for a random one.</param>
/// <param name="Objective">G or F, or null for the one that fits.</param>
/// <param name="Samples">Further samples, for a*.</param>
/// <param name="Files">Files to be written.</param>
internal sealed record RecoverRequest(
    string Activation, ExperimentSettings Settings, string? TeacherFile, string? Objective, long Samples, TrainFiles Files);
