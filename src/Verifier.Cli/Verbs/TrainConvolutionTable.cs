using System.CommandLine;
using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Convolution;
using Verifier.Numeric.Random;
using Verifier.Reports.Convolution;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier train cnn-table</c>: how often random starts reach the teacher, over k and (1ᵀa*)²/‖a*‖².</summary>
internal static class TrainConvolutionTable
{
    private const int Bits = 96;
    private const int LeastPatches = 2;
    private const int GreatestEntry = 100_000;
    private const int MostStarts = 10_000_000;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Option<string> activation = ConvolutionOptions.Activation();
        Option<string> patches = Numbers("--patches", "The rows: numbers k of patches.", "25,36,49,64,81,100");
        Option<string> ratios = Numbers("--ratios", "The columns: values of (1ᵀa*)²/‖a*‖².", "0,1,4,9,16,25");
        Option<long> patchSize = ConvolutionOptions.PatchSize(6);
        Option<double> norm = NumberOption.Positive("--norm", "‖a*‖; the shares depend on it.", 0.5, 100);
        Option<long> starts = NumberOption.Whole("--starts", "Random starts in each cell.", 5000, 1, MostStarts);
        Option<long> seed = NumberOption.Whole("--seed", "The seed of the starts.", 1, 0, long.MaxValue);
        Option<bool> json = Arguments.Json();
        Command command = new("cnn-table", "The probability that descent on a convolutional network reaches the teacher from a random start.")
        {
            activation, patches, ratios, patchSize, norm, starts, seed, json,
        };
        command.SetAction(parsed =>
        {
            if (NumberList.Read(patches.Name, parsed.GetRequiredValue(patches), LeastPatches, GreatestEntry, out InputProblem? wrong) is not { } rows
                || NumberList.Read(ratios.Name, parsed.GetRequiredValue(ratios), 0, GreatestEntry, out wrong) is not { } columns)
            {
                return session.Fail(wrong!);
            }

            Choice choice = new(
                parsed.GetRequiredValue(activation),
                rows,
                columns,
                (int)parsed.GetValue(patchSize),
                parsed.GetValue(norm),
                (int)parsed.GetValue(starts),
                (ulong)parsed.GetValue(seed));
            return Run(choice, parsed.GetValue(json), session);
        });
        return command;
    }

    private static Option<string> Numbers(string name, string description, string fallback) =>
        new(name) { Description = description, DefaultValueFactory = _ => fallback, HelpName = "numbers" };

    private static int Run(Choice choice, bool json, Session session)
    {
        if (choice.Problem() is InputProblem misfit)
        {
            return session.Fail(misfit);
        }

        if (ActivationInput.Read(choice.Activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        PatchShape shape = PatchShapeFinder.Find(PatchMoments.Of(series, Bits, session.Cancellation), session.Cancellation);
        if (!shape.IsIncreasing)
        {
            string kernelShape = shape.IsProved ? "does not increase on all of [−1, 1]" : $"is not proved to increase on [−1, 1]: {shape.Argument}";
            return session.Fail(InputProblem.WithHint(
                $"The kernel of '{choice.Activation}' {kernelShape}.",
                "Its starts may end elsewhere than at the teacher or the antipode, and the table would not tell."));
        }

        PatchKernel kernel = PatchKernels.Of(series, cancellation: session.Cancellation);
        OutcomeSummary summary = new(choice.Activation, choice.PatchSize, choice.Norm, choice.Seed, kernel.Dropped, Cells(choice, kernel, session));
        session.Print(json ? ConvolutionJson.Table(summary) : OutcomeTableText.Write(session.Page(), summary).ToString());
        return ExitCode.Success;
    }

    private static List<OutcomeCell> Cells(Choice choice, PatchKernel kernel, Session session)
    {
        using ProgressLine progress = session.Progress();
        OutcomeTable table = new(kernel, choice.PatchSize, choice.Norm);
        List<OutcomeCell> cells = [];
        foreach (int patches in choice.Patches)
        {
            foreach (int ratio in choice.Ratios.Where(ratio => ratio <= patches))
            {
                progress.Report(string.Create(CultureInfo.InvariantCulture, $"k = {patches}, ratio {ratio}"));
                RandomSequence stream = new RandomSequence(choice.Seed).Split(((ulong)patches << 32) | (uint)ratio);
                cells.Add(table.Cell(patches, ratio, choice.Starts, stream, cancellation: session.Cancellation));
            }
        }

        return cells;
    }

    private sealed record Choice(
        string Activation, IReadOnlyList<int> Patches, IReadOnlyList<int> Ratios, int PatchSize, double Norm, int Starts, ulong Seed)
    {
        public InputProblem? Problem() => Ratios.Min() > Patches.Max()
            ? InputProblem.WithHint(
                "Every number of --ratios is above every number of --patches: there is no such a*.", "Accepted: (1ᵀa*)²/‖a*‖² ≤ k")
            : null;
    }
}
