using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Recovery;
using Verifier.Numeric.Training;
using Verifier.Reports.Recovery;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary>Does what a request to recover asks.</summary>
internal sealed class RecoverRun(RecoverRequest request, Session session)
{
    private const double OrthonormalDefect = 1e-9;

    /// <summary>Runs, writes files and prints.</summary>
    public int Complete(bool json)
    {
        if (request.Files.Probe() is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        if (ActivationInput.Read(request.Activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        ExperimentActivation activation = ExperimentActivation.Of(request.Activation, series, cancellation: session.Cancellation);
        if (Settings(activation, out problem) is not { } settings || Recover(activation, settings, out problem) is not { } recovery)
        {
            return session.Fail(problem!);
        }

        if (request.Files.Write([recovery.Curve]) is InputProblem unwritten)
        {
            return session.Fail(unwritten);
        }

        session.Print(json ? RecoveryJson.Write(recovery) : RecoveryText.Write(session.Page(), recovery).ToString());
        return recovery.IsRecovered ? ExitCode.Success : ExitCode.Undecided;
    }

    private ExperimentSettings? Settings(ExperimentActivation activation, out InputProblem? problem)
    {
        problem = null;
        if (request.TeacherFile is null)
        {
            return request.Settings;
        }

        if (TeacherFile.Read(request.TeacherFile, out problem) is not { } read)
        {
            return null;
        }

        GivenTeacher given = GivenTeacher.Of(read, activation);
        if (given.Teacher is not { } teacher)
        {
            problem = new InputProblem($"'{request.TeacherFile}' is outside of the theory: {given.Refusal}");
            return null;
        }

        if (given.AbsorbsNorms)
        {
            session.Say("verifier: rows of B* have other norms than 1; σ(rx) = rσ(x), so they are taken into a*.");
        }

        double[] singular = Decomposition.SingularValues(teacher.Rows);
        return request.Settings with
        {
            GivenTeacher = teacher,
            Dimension = teacher.Dimension,
            Width = teacher.Width,
            Condition = singular[0] / singular[teacher.Width - 1] > 1 + OrthonormalDefect ? singular[0] / singular[teacher.Width - 1] : 1,
        };
    }

    private TeacherRecovery? Recover(ExperimentActivation activation, ExperimentSettings settings, out InputProblem? problem)
    {
        string name = request.Objective ?? (settings.Condition > 1 ? "F" : "G");
        Experiment experiment = name == "F" ? new ObjectiveFExperiment() : new ObjectiveGExperiment();
        switch (experiment.Prepare(activation, settings, session.Cancellation))
        {
            case ExperimentPlan.Ready ready:
                TrainingProgress progress = ready.Run.Begin(settings.Seed);
                Descend(ready, progress);
                TeacherRecovery? recovery = TeacherRecovery.Of(
                    ready, progress, Experiment.Data(activation, settings), activation, request.Samples, session.Cancellation);
                problem = recovery is null ? new InputProblem("σ̂_1 = σ̂_2 = σ̂_4 = 0: no degree of the label tells a*.") : null;
                return recovery;
            case ExperimentPlan.NotApplicable none:
                problem = new InputProblem($"{name} is not applicable to '{activation.Name}': {none.Reason}");
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(settings), settings, "A plan without an action.");
        }
    }

    private void Descend(ExperimentPlan.Ready ready, TrainingProgress progress)
    {
        using ProgressLine line = session.Progress();
        ready.Run.Continue(
            progress,
            record => line.Report(string.Create(
                CultureInfo.InvariantCulture, $"step {record.Step} of at most {ready.Options.Steps}, e(Q) = {record.SurrogateError:0.0000}")),
            session.Cancellation);
    }
}
