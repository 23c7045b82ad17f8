using System.Globalization;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Convolution;

/// <summary>Algorithm 1 in full dimension from random starts, until one reaches the teacher or all are used.</summary>
/// <param name="activation">The name for captions.</param>
/// <param name="kernel">The kernel for ‖w*‖ = 1.</param>
/// <param name="settings">Choices.</param>
public sealed class ConvolutionExperiment(string activation, PatchKernel kernel, ConvolutionSettings settings)
{
    private const double Reached = 1e-6;
    private const double Finished = 1e-20;
    private const double Near = 0.05;

    /// <summary>The curves of the starts that were tried, the last one the best.</summary>
    /// <param name="progress">Called now and then.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<ConvolutionCurve> Run(Action<ConvolutionRecord>? progress = null, CancellationToken cancellation = default)
    {
        ConvolutionNetwork teacher = ConvolutionNetwork.Teacher(settings.PatchSize, settings.Patches, settings.Ratio, settings.WeightNorm);
        ReducedTeacher reduced = ReducedTeacher.Of(teacher);
        double rate = (settings.Patches * kernel.StudentMeanSquare) + kernel.StudentVariance;
        ReducedDescent rule = new(reduced, kernel, settings.StepSize ?? Math.Min(0.1, 0.5 / rate));
        List<ConvolutionCurve> curves = [];
        do
        {
            ConvolutionNetwork start = RandomStarts.Full(teacher, new RandomSequence(settings.Seed).Split((ulong)curves.Count));
            curves.Add(Descend(teacher, start, rule, curves.Count + 1, progress, cancellation));
        }
        while (curves[^1].Outcome != DescentOutcome.Global && curves.Count < settings.Restarts);
        return curves;
    }

    private ConvolutionCurve Descend(
        ConvolutionNetwork teacher,
        ConvolutionNetwork start,
        ReducedDescent rule,
        int attempt,
        Action<ConvolutionRecord>? progress,
        CancellationToken cancellation)
    {
        WeightNormalizedDescent descent = new(new ConvolutionLoss(teacher, kernel), rule.StepSize);
        List<ConvolutionRecord> records = [];
        int stride = Math.Max(1, settings.Steps / 200);
        int? firstPhaseEnd = null;
        ReducedState state = default;
        double label = rule.Loss(new ReducedState(1, 0, 0, 0));
        foreach ((int step, ConvolutionNetwork student) in descent.Run(start).Take(settings.Steps + 1).Index())
        {
            cancellation.ThrowIfCancellationRequested();
            state = ReducedState.Of(student, teacher);
            firstPhaseEnd ??= EndsFirstPhase(rule.Teacher, state) ? step : null;
            bool ends = step == settings.Steps || rule.Loss(state) <= Finished * label;
            if (step % stride == 0 || ends)
            {
                records.Add(Record(step, rule, state));
                progress?.Invoke(records[^1]);
            }

            if (ends)
            {
                break;
            }
        }

        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"CNN, {activation}, k = {settings.Patches}, p = {settings.PatchSize}, (1ᵀa*)²/‖a*‖² = {settings.Ratio}");
        return new ConvolutionCurve(name, settings.Seed, attempt, rule.StepSize, kernel.Dropped, records, Judge(rule, state, label), firstPhaseEnd);
    }

    private static bool EndsFirstPhase(ReducedTeacher teacher, ReducedState state) =>
        state.Angle <= Math.PI / 4 && teacher.Correlation(state) >= 0.5 * teacher.WeightNorm * teacher.WeightNorm;

    private static ConvolutionRecord Record(int step, ReducedDescent rule, ReducedState state) => new(
        step, state.Angle, rule.Teacher.WeightError(state), Math.Abs(rule.Teacher.SumError(state)), rule.Loss(state), state.Norm);

    /// <summary>The end as it is seen: the loss is a millionth of the label's second moment, or φ is near π with the weights that are best there.</summary>
    private DescentOutcome Judge(ReducedDescent rule, ReducedState state, double label)
    {
        if (rule.Loss(state) <= Reached * label)
        {
            return DescentOutcome.Global;
        }

        ReducedState antipode = rule.Profile(Math.PI);
        double distance = double.Hypot(state.Mean - antipode.Mean, state.Contrast - antipode.Contrast);
        bool settled = state.Angle > Math.PI - Near && distance <= Near * settings.WeightNorm;
        return settled ? DescentOutcome.Spurious : DescentOutcome.Open;
    }
}
