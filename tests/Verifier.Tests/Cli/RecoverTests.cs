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

    [Theory]
    [InlineData("F is not applicable to 'relu': raw labels leave no estimate of M to keep.", "relu", "--labels", "raw")]
    [InlineData("F is not applicable to 'tanh': σ̂_4 = 0: the degree-4 gadgets, and with them F, do not exist.", "tanh")]
    [InlineData("F is not applicable to 'relu': a batch of fewer than eight samples has no two independent halves.", "relu", "--batch", "7")]
    public void What_leaves_no_moment_to_keep_is_refused_with_the_reason(string reason, params string[] args)
    {
        CommandRun run = CommandRun.Of(["recover", .. args, "--dim", "3", "--objective", "F", "--keep-moment"]);
        Assert.Equal(3, run.ExitCode);
        Assert.Equal($"verifier: {reason}\n", run.Error);
        Assert.Empty(run.Output);
    }

    /// <summary>Noise of deviation 1000 hides M from 45 million samples; the descent is not begun on what is not known.</summary>
    [Fact]
    public void A_moment_that_the_samples_do_not_tell_from_a_singular_one_is_refused()
    {
        CommandRun run = CommandRun.Of("recover", "relu", "--dim", "2", "--objective", "F", "--keep-moment", "--noise", "1000");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            "verifier: F is not applicable to 'relu': the samples do not tell the least of the m eigenvalues of M = Σ a*_i b*_i b*_iᵀ from 0.\n",
            run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void G_has_no_moment_to_keep()
    {
        CommandRun run = CommandRun.Of("recover", "relu", "--dim", "3", "--keep-moment");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("verifier: G is not applicable to 'relu': G has no M = Σ a*_i b*_i b*_iᵀ to keep; F has.\n", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void The_same_command_keeps_the_moment_of_estimated_labels()
    {
        string[] command = ["recover", "relu", "--dim", "3", "--objective", "F", "--keep-moment", "--batch", "512", "--steps", "3", "--samples", "5000"];
        CommandRun run = CommandRun.Of([.. command, "--labels", "estimated"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Error);
    }
}
