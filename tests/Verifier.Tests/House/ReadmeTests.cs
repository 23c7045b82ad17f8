using Verifier.Tests.Cli;
using Xunit;

namespace Verifier.Tests.House;

/// <summary>Runs the commands that README and proofs show and compares what they print; "…" alone on a line stands for lines left out.</summary>
public sealed class ReadmeTests
{
    private const string Prompt = "$ ";
    private const string Program = "dotnet run --project src/Verifier.Cli -c Release -- ";
    private const string Elision = "…";

    public static TheoryData<string, string> ShownRuns()
    {
        TheoryData<string, string> runs = [];
        foreach ((string command, string output) in Blocks().Where(block => block.Output.Length > 0))
        {
            runs.Add(command, output);
        }

        return runs;
    }

    [Theory]
    [MemberData(nameof(ShownRuns))]
    public void A_shown_command_prints_what_is_shown(string command, string shown)
    {
        CommandRun run = CommandRun.Of([.. Words(command[Program.Length..]).Select(FromRoot)]);
        string printed = run.Output + run.Error;
        int at = 0;
        foreach (string part in shown.Split(Elision + "\n", StringSplitOptions.RemoveEmptyEntries))
        {
            int found = printed.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"README shows\n{part}\nbut the command prints\n{printed}");
            at = found + part.Length;
        }

        Assert.Equal(printed.Length, at);
    }

    [Fact]
    public void Commands_without_shown_output_are_the_known_ones() => Assert.Equal(
        [
            "dotnet test -c Release",
            Program + "latex cnn --activation gelu -o cnn-gelu.tex",
            Program + "report cnn --activation gelu -o cnn-gelu",
            Program + "latex gelu -o gelu.tex",
            Program + "latex gelu --fragments -o sections.tex",
            Program + "latex \"elu(alpha)\" --assume alpha -o elu.tex",
            Program + "report gelu -o gelu-report",
        ],
        Blocks().Where(block => block.Output.Length == 0).Select(block => block.Command));

    [Fact]
    public void Continuous_integration_runs_the_test_command() =>
        Assert.Contains("dotnet test -c Release", Repository.Read(".ci/run"), StringComparison.Ordinal);

    private static IEnumerable<(string Command, string Output)> Blocks()
    {
        IEnumerable<string> consoles = Repository.Read("README.md").Split("```console\n").Skip(1).Select(rest => rest.Split("```")[0]);
        return consoles.SelectMany(console => ("\n" + console).Split("\n" + Prompt).Skip(1)).Select(Split);
    }

    private static (string Command, string Output) Split(string run)
    {
        int end = run.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (run, string.Empty) : (run[..end], run[(end + 1)..]);
    }

    // Quotes as in a shell; README needs no more.
    private static IEnumerable<string> Words(string line) =>
        line.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string FromRoot(string word) =>
        word.StartsWith("proofs/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, word) : word;
}
