using System.Diagnostics;
using System.Globalization;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Benchmarks;

/// <summary>
/// Time until e(Q) ≤ 0.05 for G at d = 50, median of five seeds: reduced labels at batch 8192 against raw labels at batch 262144 in PyTorch.
/// </summary>
/// <remarks>
/// Two times for the peer, both its measured time for a step times a number of steps. The lower bound takes the steps that exact population gradients
/// need with the step size of the reduced labels, as if raw labels had no noise: nothing that descends on G with that step can be faster. The other
/// takes the steps that raw labels needed here on rows of norm one (proofs/experiments.md). Time for estimating what is subtracted counts for us.
/// </remarks>
internal static class RecoveryComparison
{
    private const int Seeds = 5;
    private const int PaperBatch = 262144;
    private const double PaperSteps = 10120;

    public static void Run()
    {
        SlideExperiment figure = SlideCatalogue.Find("g50")!;
        ExperimentActivation relu = new("relu", DifferentiableActivation.Relu, [0.3989422804014327, 0.5, 0.28209479177387814, 0, -0.08143375198381997]);
        double steps = Median(figure, settings => Curve(figure, relu, settings with { Batch = 0, Labels = null }).Records[^1].Step);
        double? rate = PythonPeer.Measure(
            "train_step.py", "torch", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), "g", "50", "262144", "4096", "identity", "3");
        Console.WriteLine(rate is null
            ? "PyTorch: not run"
            : $"PyTorch, raw labels, batch {PaperBatch}: {PaperBatch / rate:0.000} s a step; at least {steps:0} steps, {PaperSteps} as found");
        foreach (LabelTreatment labels in new[] { LabelTreatment.Known, LabelTreatment.Estimated })
        {
            double own = Median(figure, settings => Seconds(figure, relu, settings with { Labels = labels }));
            string ratios = rate is { } speed
                ? $"; PyTorch takes at least {steps * PaperBatch / speed / own:0} times as long, {PaperSteps * PaperBatch / speed / own:0} times as found"
                : string.Empty;
            Console.WriteLine($"ours, labels reduced by {labels} coefficients, batch 8192: median {own:0.0} s{ratios}");
        }
    }

    private static double Seconds(SlideExperiment figure, ExperimentActivation relu, ExperimentSettings settings)
    {
        Stopwatch clock = Stopwatch.StartNew();
        TrainingCurve curve = Curve(figure, relu, settings);
        double seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine($"seed {settings.Seed}, {settings.Labels}: {curve.Verdict}, {curve.Records[^1].Step} steps, {seconds:0.0} s");
        return seconds;
    }

    private static double Median(SlideExperiment figure, Func<ExperimentSettings, double> measure) => Enumerable.Range(1, Seeds)
        .Select(seed => measure(figure.Settings with { Seed = (ulong)seed }))
        .Order()
        .ElementAt(Seeds / 2);

    private static TrainingCurve Curve(SlideExperiment figure, ExperimentActivation relu, ExperimentSettings settings)
    {
        ExperimentPlan.Ready plan = (ExperimentPlan.Ready)figure.Experiment.Prepare(relu, settings);
        return plan.Run.Complete(plan.Title, settings.Seed);
    }
}
