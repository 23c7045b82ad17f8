using System.Text.Json;
using System.Xml.Linq;
using Verifier.Cli;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class ReportFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private string Target => Path.Combine(folder, "report");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("gelu")]
    [InlineData("sign")]
    [InlineData("if(x < 1, 0, 2)")]
    public void A_report_is_a_page_with_its_figures_and_data(string activation)
    {
        CommandRun run = CommandRun.Of("report", activation, "-o", Target, "--effort", "0.01");
        Assert.Equal((ExitCode.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(
            ["activation.svg", "check.json", "coefficients.svg", "derivation.tex", "expansion.json", "hermite.json", "index.html", "kernel.json", "objective.json", "readouts.json"],
            Directory.EnumerateFiles(Target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        XDocument page = XDocument.Parse(File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.Equal(2, page.Descendants().Count(node => node.Name.LocalName == "svg"));
        Assert.All(page.Descendants("a"), link => Assert.True(File.Exists(Path.Combine(Target, link.Attribute("href")!.Value))));
        Assert.All(Directory.EnumerateFiles(Target, "*.json"), path => JsonDocument.Parse(File.ReadAllText(path)).Dispose());
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("relu")]
    [InlineData("tanh")]
    public void The_report_of_a_convolutional_network_is_a_page_with_a_descent_and_data(string activation)
    {
        CommandRun run = CommandRun.Of("report", "cnn", "--activation", activation, "-o", Target, "--effort", "0.01");
        Assert.Equal((ExitCode.Success, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(
            ["check.json", "derivation.tex", "index.html", "training.csv", "training.json", "training.svg"],
            Directory.EnumerateFiles(Target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string text = File.ReadAllText(Path.Combine(Target, "index.html"));
        XDocument page = XDocument.Parse(text);
        Assert.Single(page.Descendants(), node => node.Name.LocalName == "svg");
        Assert.All(page.Descendants("a"), link => Assert.True(File.Exists(Path.Combine(Target, link.Attribute("href")!.Value))));
        Assert.All(Directory.EnumerateFiles(Target, "*.json"), path => JsonDocument.Parse(File.ReadAllText(path)).Dispose());
        Assert.Contains("c<sub>0</sub>c*<sub>0</sub>", text, StringComparison.Ordinal);
        Assert.Contains("(E<sub>2</sub>A", text, StringComparison.Ordinal);
        Assert.Contains("ρ<sup>k−1</sup>", text, StringComparison.Ordinal);
        Assert.Contains("∂<sub>ρ</sub>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_shows_the_verdicts_of_the_check()
    {
        Assert.Equal(ExitCode.Success, CommandRun.Of("report", "abs", "-o", Target, "--effort", "0.01").ExitCode);
        string page = File.ReadAllText(Path.Combine(Target, "index.html"));
        using JsonDocument check = JsonDocument.Parse(File.ReadAllText(Path.Combine(Target, "check.json")));
        int proved = check.RootElement.GetProperty("summary").GetProperty("proved").GetInt32();
        Assert.Equal(proved, page.Split("✓ Proved").Length - 1);
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(Target);
        Assert.Equal(ExitCode.Success, CommandRun.Of("report", "x^2", "-o", Target, "--effort", "0.01").ExitCode);
        Assert.NotEmpty(Directory.EnumerateFiles(Target));
    }

    [Fact]
    public void What_exists_is_left_alone()
    {
        Directory.CreateDirectory(Target);
        string mine = Path.Combine(Target, "mine.txt");
        File.WriteAllText(mine, "mine");
        CommandRun run = CommandRun.Of("report", "relu", "-o", Target);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("it exists", run.Error, StringComparison.Ordinal);
        Assert.Equal([mine], Directory.EnumerateFileSystemEntries(Target));

        string left = Path.Combine(folder, "other.part");
        Directory.CreateDirectory(left);
        Assert.Equal(ExitCode.BadInput, CommandRun.Of("report", "relu", "-o", Path.Combine(folder, "other")).ExitCode);
        Assert.True(Directory.Exists(left));
    }

    [Fact]
    public void A_run_that_fails_or_is_stopped_writes_nothing()
    {
        Assert.Equal(ExitCode.BadInput, CommandRun.Of("report", "1/x", "-o", Target).ExitCode);
        Assert.Equal(ExitCode.BadInput, CommandRun.Of("report", "relu", "-o", "/proc/nowhere/at/all").ExitCode);
        Assert.Equal(ExitCode.BadInput, CommandRun.Of("report", "relu").ExitCode);
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Equal(ExitCode.Cancelled, CommandRun.Of(source.Token, "report", "tanh", "-o", Target).ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }
}
