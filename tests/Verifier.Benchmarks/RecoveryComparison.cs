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
/// The peer's time is a lower bound: its measured time for a step times the steps that exact population gradients need with the same step
/// size, as if raw labels had no noise.
/// </remarks>
internal static class RecoveryComparison
{
    private const int Seeds = 5;
    private const int PaperBatch = 262144;

    public static void Run()
    {
        SlideExperiment figure = SlideCatalogue.Find("g50")!;
        ExperimentActivation relu = new("relu", DifferentiableActivation.Relu, [0.3989422804014327, 0.5, 0.28209479177387814, 0, -0.08143375198381997]);
        List<double> seconds = [];
        List<double> steps = [];
        for (ulong seed = 1; seed <= Seeds; seed++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            TrainingCurve curve = Curve(figure, relu, figure.Settings with { Seed = seed });
            seconds.Add(clock.Elapsed.TotalSeconds);
            steps.Add(Curve(figure, relu, figure.Settings with { Seed = seed, Batch = 0, Labels = null }).Records[^1].Step);
            Console.WriteLine($"seed {seed}: {curve.Verdict}, {curve.Records[^1].Step} steps, {seconds[^1]:0.0} s; population gradients: {steps[^1]} steps");
        }

        double own = Median(seconds);
        Console.WriteLine($"ours, reduced labels, batch 8192: median {own:0.0} s");
        double? rate = PythonPeer.Measure(
            "train_step.py", "torch", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), "g", "50", "262144", "4096", "identity", "3");
        Console.WriteLine(rate is null
            ? "PyTorch: not run"
            : $"PyTorch, raw labels, batch {PaperBatch}: at least {Median(steps) * PaperBatch / rate:0} s, ratio {Median(steps) * PaperBatch / rate / own:0}");
    }

    private static TrainingCurve Curve(SlideExperiment figure, ExperimentActivation relu, ExperimentSettings settings)
    {
        ExperimentPlan.Ready plan = (ExperimentPlan.Ready)figure.Experiment.Prepare(relu, settings);
        return plan.Run.Complete(plan.Title, settings.Seed);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
