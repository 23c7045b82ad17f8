using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Verifier.Tests.Cli;

/// <summary><c>train --precision single</c>: what it costs is told, and what has no samples is refused.</summary>
public sealed partial class PrecisionTests
{
    [Fact]
    public void The_rounding_of_gradients_is_told_for_one_run_and_for_several()
    {
        string[] command = ["train", "g", "--dim", "6", "--steps", "40", "--batch", "2048", "--precision", "single"];
        Assert.Matches(Told(), CommandRun.Of(command).Output);
        Assert.Matches(ToldOfSeveral(), CommandRun.Of([.. command, "--seeds", "2"]).Output);
    }

    [Fact]
    public void The_rounding_of_gradients_is_in_the_json_and_about_as_large_as_that_of_floats()
    {
        CommandRun run = CommandRun.Of("train", "gamma", "--dim", "6", "--steps", "40", "--precision", "single", "--json");
        JsonElement rounding = JsonDocument.Parse(run.Output).RootElement.GetProperty("roundingOfGradients");
        foreach (string place in new[] { "first", "last" })
        {
            Assert.InRange(double.Parse(rounding.GetProperty(place).GetString()!, CultureInfo.InvariantCulture), 1e-10, 1e-4);
        }
    }

    [Fact]
    public void Runs_in_double_precision_say_nothing_of_rounding()
    {
        CommandRun run = CommandRun.Of("train", "gamma", "--dim", "4", "--steps", "20", "--precision", "double", "--json");
        Assert.DoesNotContain("rounding", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("precision", CommandRun.Of("train", "gamma", "--dim", "4", "--steps", "20").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Population_gradients_are_not_in_single_precision()
    {
        CommandRun run = CommandRun.Of("train", "g", "--dim", "4", "--batch", "0", "--precision", "single");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("population gradients (batch 0) have no samples", run.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Single precision: gradients are off by \d\.\de-\d+ of their norm at the start, \d\.\de-\d+ at the end\.", RegexOptions.None, 1000)]
    private static partial Regex Told();

    [GeneratedRegex(@"Single precision: gradients are off by at most \d\.\de-\d+ of their norm at the start, \d\.\de-\d+ at the", RegexOptions.None, 1000)]
    private static partial Regex ToldOfSeveral();
}
