using System.Text.Json;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class ConcentrationTests
{
    [Fact]
    public void Deviations_are_printed_drawn_and_written()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string svg = Path.Combine(folder, "deviations.svg");
        string csv = Path.Combine(folder, "deviations.csv");
        CommandRun run = CommandRun.Of(
            "landscape", "concentration", "--dim", "2", "--sizes", "512,16384", "--runs", "10", "--points", "1", "--starts", "1",
            "--svg", svg, "--csv", csv, "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("‖∇Ĝ − ∇G‖", File.ReadAllText(svg), StringComparison.Ordinal);
        Assert.Equal(1 + (2 * 10), File.ReadAllLines(csv).Length);
        Directory.Delete(folder, recursive: true);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        Assert.Equal("sampled", json.RootElement.GetProperty("verdict").GetString());
        Assert.False(json.RootElement.GetProperty("points")[1].GetProperty("secondOrder").GetBoolean());
    }
}
