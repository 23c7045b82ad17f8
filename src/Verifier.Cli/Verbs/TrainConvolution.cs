using System.CommandLine;
using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Convolution;
using Verifier.Reports.Convolution;
using Verifier.Reports.Plots;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier train cnn</c>: Algorithm 1 on a convolutional network from random starts.</summary>
internal static class TrainConvolution
{
    private const int MostPatches = 10_000;
    private const int MostSteps = 1_000_000;
    private const double LargestNorm = 1000;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Option<string> activation = ConvolutionOptions.Activation();
        Option<long> patches = NumberOption.Whole("--patches", "The number k of patches.", 20, 1, MostPatches);
        Option<long> patchSize = ConvolutionOptions.PatchSize(25);
        Option<double> ratio = NumberOption.Positive("--ratio", "(1ᵀa*)²/‖a*‖², at most k.", 4, MostPatches);
        Option<double> norm = NumberOption.Positive("--norm", "‖a*‖.", 1, LargestNorm);
        Option<double> step = NumberOption.Positive("--step", "The step size; by default 0.1, or less where the loss is steep.", 0, LargestNorm);
        Option<long> steps = NumberOption.Whole("--steps", "The number of steps.", 2000, 1, MostSteps);
        Option<long> restarts = NumberOption.Whole("--restarts", "Independent starts to try until one reaches the teacher.", 1, 1, 1000);
        Option<long> seed = NumberOption.Whole("--seed", "The seed of the starts.", 1, 0, long.MaxValue);
        Option<string> svg = new("--svg") { Description = "Write the curves of the last start to this SVG file.", HelpName = "file" };
        Option<string> csv = new("--csv") { Description = "Write the records of the last start to this CSV file.", HelpName = "file" };
        Option<bool> json = Arguments.Json();
        Command command = new("cnn", "Weight-normalised gradient descent on the population loss of Σ_j a_j σ(wᵀZ_j) from random starts.")
        {
            activation, patches, patchSize, ratio, norm, step, steps, restarts, seed, svg, csv, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(activation),
            new ConvolutionSettings
            {
                Patches = (int)parsed.GetValue(patches),
                PatchSize = (int)parsed.GetValue(patchSize),
                Ratio = parsed.GetValue(ratio),
                WeightNorm = parsed.GetValue(norm),
                StepSize = parsed.GetValue(step) is > 0 and double size ? size : null,
                Steps = (int)parsed.GetValue(steps),
                Restarts = (int)parsed.GetValue(restarts),
                Seed = (ulong)parsed.GetValue(seed),
            },
            new ConvolutionFiles(parsed.GetValue(svg), parsed.GetValue(csv)),
            parsed.GetValue(json),
            session));
        return command;
    }

    private static int Run(string activation, ConvolutionSettings settings, ConvolutionFiles files, bool json, Session session)
    {
        if (settings.Ratio > settings.Patches || (settings.Patches == 1 && settings.Ratio < 1))
        {
            return session.Fail(InputProblem.WithHint(
                string.Create(CultureInfo.InvariantCulture, $"There is no a* of {settings.Patches} weights with (1ᵀa*)²/‖a*‖² = {settings.Ratio}."),
                "Accepted: --ratio at most --patches; exactly 1 for one patch."));
        }

        if (files.Probe() is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        if (ActivationInput.Read(activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        IReadOnlyList<ConvolutionCurve> curves = Descend(activation, series, settings, session);
        if (files.Write(curves[^1]) is InputProblem failed)
        {
            return session.Fail(failed);
        }

        session.Print(json ? ConvolutionJson.Training(curves) : ConvolutionTrainingText.Write(session.Page(), curves).ToString());
        return ExitCode.Success;
    }

    private static IReadOnlyList<ConvolutionCurve> Descend(string activation, HermiteSeries series, ConvolutionSettings settings, Session session)
    {
        using ProgressLine progress = session.Progress();
        progress.Report($"expanding {activation}");
        ConvolutionExperiment experiment = new(activation, PatchKernels.Of(series, cancellation: session.Cancellation), settings);
        return experiment.Run(
            record => progress.Report(string.Create(
                CultureInfo.InvariantCulture, $"step {record.Step}, φ = {record.Angle:0.0000}, loss {record.Loss:0.000e+0}")),
            session.Cancellation);
    }

    private sealed record ConvolutionFiles(string? Svg, string? Csv)
    {
        public InputProblem? Probe() =>
            new[] { Svg, Csv }.OfType<string>().Select(WholeFile.Probe).FirstOrDefault(problem => problem is not null);

        public InputProblem? Write(ConvolutionCurve curve)
        {
            InputProblem? problem = Svg is null ? null : WholeFile.Write(Svg, SvgPlot.Write(ConvolutionPlot.Of(curve)));
            return problem ?? (Csv is null ? null : WholeFile.Write(Csv, ConvolutionCsv.Write(curve)));
        }
    }
}
