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
        Assert.StartsWith("step,surrogate_error,loss,", File.ReadAllText(csv), StringComparison.Ordinal);
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(folder).Count());
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
