using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.Training;
using Verifier.Reports.Json;
using Verifier.Reports.Text;

namespace Verifier.Cli.Verbs;

/// <summary>Does the runs of a request one after the other, and keeps their state so that an interrupted command can go on.</summary>
internal sealed class TrainRuns(TrainRequest request, ExperimentActivation activation, TrainFiles files, Session session)
{
    private const int RecordsBetweenCheckpoints = 20;
    private readonly List<TrainingProgress> runs = [];
    private readonly List<TrainingCurve> curves = [];

    /// <summary>Runs, writes files and prints.</summary>
    public int Complete(bool json)
    {
        IReadOnlyList<TrainingProgress> earlier = files.ReadProgress(request.Fingerprint, out InputProblem? problem);
        for (int index = 0; problem is null && index < request.Seeds; index++)
        {
            problem = RunSeed(request.Settings.Seed + (ulong)index, index < earlier.Count ? earlier[index] : null);
        }

        problem ??= files.Write(curves);
        if (problem is not null)
        {
            return session.Fail(problem);
        }

        session.Print(json ? TrainingJson.Write(curves) : TrainingText.Write(session.Page(), curves, request.Expected).ToString());
        return request.Expected is null || curves.TrueForAll(curve => curve.Verdict == request.Expected) ? ExitCode.Success : ExitCode.Refuted;
    }

    private InputProblem? RunSeed(ulong seed, TrainingProgress? earlier)
    {
        ExperimentPlan plan = request.Experiment.Prepare(activation, request.Settings with { Seed = seed }, session.Cancellation);
        switch (plan)
        {
            case ExperimentPlan.Ready ready:
                runs.Add(earlier ?? ready.Run.Begin(seed));
                Advance(ready);
                curves.Add(ready.Run.Curve(request.Title(ready.Title), runs[^1], session.Cancellation));
                return null;
            case ExperimentPlan.NotApplicable none:
                return new InputProblem($"'{request.Name}' is not applicable to '{activation.Name}': {none.Reason}");
            default:
                throw new ArgumentOutOfRangeException(nameof(seed), plan, "A plan without an action.");
        }
    }

    private void Advance(ExperimentPlan.Ready ready)
    {
        using ProgressLine progress = session.Progress();
        try
        {
            ready.Run.Continue(runs[^1], record => Report(progress, record, ready.Options.Steps), session.Cancellation);
            files.Keep(request.Fingerprint, runs);
        }
        catch (OperationCanceledException)
        {
            if (files.Checkpoint is not null && files.Keep(request.Fingerprint, runs) is null)
            {
                session.Say($"verifier: the state is in '{files.Checkpoint}'; the same command with --resume {files.Checkpoint} goes on.");
            }

            throw;
        }
    }

    private void Report(ProgressLine progress, TrainingRecord record, int steps)
    {
        TrainingProgress run = runs[^1];
        progress.Report(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {run.Seed}, step {record.Step} of at most {steps}, e(Q) = {record.SurrogateError:0.0000}, loss {record.Loss:0.000e+0}"));
        if (run.Records.Count % RecordsBetweenCheckpoints == 0)
        {
            files.Keep(request.Fingerprint, runs);
        }
    }
}
