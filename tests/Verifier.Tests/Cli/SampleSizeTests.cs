using System.Text.Json;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class SampleSizeTests
{
    [Fact]
    public void The_error_against_N_is_printed_drawn_and_written()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string svg = Path.Combine(folder, "sizes.svg");
        string csv = Path.Combine(folder, "sizes.csv");
        string[] command = ["train", "sizes", "--dim", "3", "--sizes", "4096,65536", "--runs", "5"];
        CommandRun text = CommandRun.Of([.. command, "--svg", svg, "--csv", csv]);
        Assert.Equal(0, text.ExitCode);
        Assert.Contains("Sampled: the interval of the exponent holds −1/2.", text.Output, StringComparison.Ordinal);
        Assert.Contains("c/√N", File.ReadAllText(svg), StringComparison.Ordinal);
        Assert.Equal(1 + (2 * 5), File.ReadAllLines(csv).Length);
        Directory.Delete(folder, recursive: true);

        using JsonDocument json = JsonDocument.Parse(CommandRun.Of([.. command, "--json"]).Output);
        Assert.Equal("sampled", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("-0.5", json.RootElement.GetProperty("rowExponent").GetProperty("theory").GetString());
        Assert.Equal(10, json.RootElement.GetProperty("runs").GetArrayLength());
    }
}
