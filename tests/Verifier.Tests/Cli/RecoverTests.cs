using System.Text.Json;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class RecoverTests
{
    [Fact]
    public void A_teacher_of_a_file_is_recovered_and_the_figures_are_written()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(folder, "teacher.txt");
        string svg = Path.Combine(folder, "run.svg");
        string csv = Path.Combine(folder, "run.csv");
        File.WriteAllText(file, "# two units in three dimensions\n1: 2, 0, 0\n2: 0.6 0.8 0\n");
        CommandRun run = CommandRun.Of(
            "recover", "relu", "--teacher-file", file, "--batch", "4096", "--samples", "100000", "--svg", svg, "--csv", csv, "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("taken into a*", run.Error, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal("recovered", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("2", json.RootElement.GetProperty("algorithm").GetString());
        Assert.Equal("2", json.RootElement.GetProperty("units")[0].GetProperty("weight").GetString());
        Assert.Contains("<svg", File.ReadAllText(svg), StringComparison.Ordinal);
        Assert.StartsWith("seed,step", File.ReadAllText(csv), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("1: 1, 0\n2: 0\n", "Line 2 of")]
    [InlineData("1 1 0\n", "Line 1 of")]
    [InlineData("# nothing\n", "has no unit")]
    [InlineData("-1: 1, 0\n1: 0, 1\n", "a*_1 = -1: the theory assumes a* > 0")]
    public void A_file_that_is_no_teacher_of_the_theory_is_refused(string text, string reason)
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, text);
        CommandRun run = CommandRun.Of("recover", "relu", "--teacher-file", file);
        File.Delete(file);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_descent_that_ends_too_early_is_not_recovered()
    {
        CommandRun run = CommandRun.Of("recover", "relu", "--dim", "3", "--batch", "512", "--steps", "3", "--samples", "5000");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Not recovered", run.Output, StringComparison.Ordinal);
    }
}
