using System.Xml.Linq;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class FileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Training_writes_a_figure_and_a_table()
    {
        string svg = Path.Combine(folder, "curve.svg");
        string csv = Path.Combine(folder, "curve.csv");
        CommandRun run = CommandRun.Of("train", "g", "--dim", "4", "--batch", "0", "--steps", "400", "--svg", svg, "--csv", csv);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Recovered B*", run.Output, StringComparison.Ordinal);
        Assert.Equal("svg", XDocument.Load(svg).Root!.Name.LocalName);
        Assert.StartsWith("seed,step,surrogate_error,loss,", File.ReadAllText(csv), StringComparison.Ordinal);
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(folder).Count());
    }

    [Fact]
    public async Task An_interrupted_training_goes_on_to_the_bits_of_one_that_was_not()
    {
        string checkpoint = Path.Combine(folder, "state.txt");
        string whole = Path.Combine(folder, "whole.csv");
        string resumed = Path.Combine(folder, "resumed.csv");
        string[] command = ["train", "g", "--dim", "8", "--steps", "900", "--seeds", "2", "--momentum", "0.5", "--step-size", "0.0003", "--labels", "known"];
        using CancellationTokenSource interrupt = new();
        Task<CommandRun> running = Task.Run(() => CommandRun.Of(interrupt.Token, [.. command, "--checkpoint", checkpoint]));
        while (!File.Exists(checkpoint) && !running.IsCompleted)
        {
            await Task.Delay(1);
        }

        await interrupt.CancelAsync();
        CommandRun interrupted = await running;
        Assert.Equal(130, interrupted.ExitCode);
        Assert.Contains("--resume", interrupted.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of([.. command, "--resume", checkpoint, "--csv", resumed]).ExitCode);
        Assert.Equal(0, CommandRun.Of([.. command, "--csv", whole]).ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(whole), await File.ReadAllTextAsync(resumed));

        CommandRun other = CommandRun.Of([.. command, "--batch", "4096", "--resume", checkpoint]);
        Assert.Equal(3, other.ExitCode);
        Assert.Contains("belongs to another run", other.Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(checkpoint, "verifier checkpoint 1\nx\nrun 1 2\n");
        Assert.Contains("not a whole checkpoint", CommandRun.Of([.. command, "--resume", checkpoint]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_seeds_make_a_table_and_one_curve_each()
    {
        string svg = Path.Combine(folder, "curves.svg");
        string losses = Path.Combine(folder, "losses.svg");
        string[] setting = ["--dim", "4", "--batch", "0", "--steps", "400", "--seeds", "3", "--svg", svg, "--loss-svg", losses];
        CommandRun run = CommandRun.Of(["train", "g50", .. setting]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Expected: converged. Found: 3 of 3 runs.", run.Output, StringComparison.Ordinal);
        Assert.Contains("seed 3", File.ReadAllText(svg), StringComparison.Ordinal);
        Assert.Contains("loss − constant", File.ReadAllText(losses), StringComparison.Ordinal);
        CommandRun json = CommandRun.Of(["train", "g50", "--json", .. setting]);
        Assert.Contains("\"runs\"", json.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_replaces_an_older_file_whole()
    {
        string path = Path.Combine(folder, "relu.tex");
        File.WriteAllText(path, "old");
        Assert.Equal(0, CommandRun.Of("latex", "relu", "-o", path).ExitCode);
        Assert.StartsWith("\\documentclass", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void A_claims_file_is_checked_and_its_exit_code_tells_the_outcome()
    {
        string path = Path.Combine(folder, "claims.yaml");
        File.WriteAllText(path, "activation: relu\nclaims:\n  - coefficient: 1\n    equals: 1/2\n");
        Assert.Equal(0, CommandRun.Of("check", path).ExitCode);
        File.WriteAllText(path, "activation: relu\nclaims:\n  - coefficient: 1\n    equals: -1/2\n");
        CommandRun refuted = CommandRun.Of("check", path);
        Assert.Equal(1, refuted.ExitCode);
        Assert.Contains("nearest repair: the sign", refuted.Output, StringComparison.Ordinal);
        File.WriteAllText(path, "activation: relu\nclaims:\n  - coeficient: 1\n    equals: 1/2\n");
        CommandRun malformed = CommandRun.Of("check", path);
        Assert.Equal(3, malformed.ExitCode);
        Assert.Contains("claims.yaml:3:5:", malformed.Error, StringComparison.Ordinal);
    }
}
