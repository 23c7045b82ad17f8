using System.CommandLine;
using Verifier.Claims.Checks;
using Verifier.Claims.Neighbours;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Neighbours;
using Verifier.Symbolic.Neighbours.SafranShamir;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier neighbours</c>: closed forms of neighbouring papers, each checked by two routes.</summary>
internal static class NeighboursVerb
{
    private const int DefaultLargest = 8;

    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string?> name = new("name")
        {
            Description = "One of " + Names() + "; all of them by default.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        const int least = SymmetricCriticalPoint.SmallestSize;
        const int largest = SymmetricCriticalPoint.LargestSize;
        Option<long> from = NumberOption.Whole("--from", "The least k of the certified minima.", least, least, largest);
        Option<long> to = NumberOption.Whole("--to", "The largest k of the certified minima; 20 takes half a minute.", DefaultLargest, least, largest);
        Option<long> seed = NumberOption.Whole("--seed", "The seed of every random draw.", 1, 0, long.MaxValue);
        Option<double> effort = NumberOption.Positive("--effort", "Scales the sample sizes.", 1, CheckOptions.HighestEffort);
        Option<bool> json = Arguments.Json();
        Option<bool> latex = new("--latex") { Description = "Print the formulas and tables as LaTeX." };
        Command command = new("neighbours", "Check closed forms of neighbouring papers: kernels, gradients, and certified spurious minima.")
        {
            name, from, to, seed, effort, json, latex,
        };
        command.SetAction(parsed =>
        {
            CheckOptions options = new((ulong)parsed.GetValue(seed), parsed.GetValue(effort));
            if (Choose(parsed.GetValue(name), out InputProblem? problem) is not { } chosen
                || Sizes((int)parsed.GetValue(from), (int)parsed.GetValue(to), options, out problem) is not { } request)
            {
                return session.Fail(problem!);
            }

            NeighbourReport[] reports = Run(chosen, request, session);
            session.Print(parsed.GetValue(json) ? NeighbourJson.Write(reports)
                : parsed.GetValue(latex) ? NeighbourLatex.Write(reports)
                : NeighbourText.Write(session.Page(), reports).ToString());
            return Outcome(reports);
        });
        return command;
    }

    private static NeighbourReport[] Run(IReadOnlyList<Neighbour> chosen, NeighbourRequest request, Session session)
    {
        using ProgressLine progress = session.Progress();
        return [.. chosen.Select(neighbour => NeighbourCheck.Run(neighbour, request, progress, session.Cancellation))];
    }

    private static int Outcome(NeighbourReport[] reports) =>
        reports.Any(report => report.Check.ExitCode == ExitCode.Refuted) ? ExitCode.Refuted : reports.Max(report => report.Check.ExitCode);

    private static IReadOnlyList<Neighbour>? Choose(string? name, out InputProblem? problem)
    {
        problem = null;
        if (name is null)
        {
            return NeighbourCheck.Catalogue;
        }

        if (NeighbourCheck.Catalogue.FirstOrDefault(neighbour => neighbour.Key == name) is { } found)
        {
            return [found];
        }

        string? nearest = NearestWord.To(name, NeighbourCheck.Catalogue.Select(neighbour => neighbour.Key));
        string[] hints = [$"Accepted: {Names()}.", .. nearest is null ? (string[])[] : [$"Did you mean {nearest}?"]];
        problem = new InputProblem($"'{name}' is not a neighbouring result.", name, 0, hints);
        return null;
    }

    private static NeighbourRequest? Sizes(int from, int to, CheckOptions options, out InputProblem? problem)
    {
        problem = from <= to ? null : InputProblem.WithHint("--from is above --to.", "Accepted: 5 ≤ from ≤ to ≤ 30.");
        return problem is null ? new NeighbourRequest(options, from, to) : null;
    }

    private static string Names() => string.Join(", ", NeighbourCheck.Catalogue.Select(neighbour => neighbour.Key));
}
