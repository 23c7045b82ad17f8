using System.Text.Json;
using Verifier.Cli;
using Verifier.Symbolic.Catalogue;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class CatalogueOptionTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private string OwnFile => Path.Combine(folder, "mine.txt");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("hermite", "ramp")]
    [InlineData("--catalog-first", "hermite", "ramp")]
    [InlineData("expand", "ramp", "--gamma", "ramp(1/4)")]
    [InlineData("gadget", "ramp", "t^2")]
    [InlineData("latex", "ramp")]
    [InlineData("list")]
    public void Every_verb_knows_the_names_of_the_file(params string[] words)
    {
        File.WriteAllText(OwnFile, "ramp(b = 1/2): max(0, x - b) | a ramp | notes\n");
        string[] option = ["--catalog", OwnFile];
        CommandRun run = words[0] == "--catalog-first" ? CommandRun.Of([.. option, .. words[1..]]) : CommandRun.Of([.. words, .. option]);
        Assert.Equal((ExitCode.Success, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_claims_file_may_be_about_an_activation_of_the_file()
    {
        File.WriteAllText(OwnFile, "ramp: max(0, x)\n");
        string claims = Path.Combine(folder, "claims.yaml");
        File.WriteAllText(claims, "activation: ramp\nclaims:\n  - coefficient: 1\n    equals: 1/2\n");
        Assert.Equal(ExitCode.Success, CommandRun.Of("check", claims, "--catalog", OwnFile).ExitCode);
        Assert.Equal(ExitCode.BadInput, CommandRun.Of("check", claims).ExitCode);
    }

    [Fact]
    public void A_malformed_file_is_refused_with_its_place()
    {
        File.WriteAllText(OwnFile, "ramp: max(0, x)\nbump: exp(-x^2\n");
        CommandRun run = CommandRun.Of("hermite", "relu", "--catalog", OwnFile);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.StartsWith($"verifier: {OwnFile}:2:10: this parenthesis is never closed", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, CommandRun.Of("list", "--catalog", Path.Combine(folder, "missing.txt")).ExitCode);
        Assert.Equal(ExitCode.BadInput, CommandRun.Of("list", "--catalog", folder).ExitCode);
    }

    [Fact]
    public void The_list_as_JSON_holds_every_entry_with_its_source()
    {
        using JsonDocument list = JsonDocument.Parse(CommandRun.Of("list", "--json").Output);
        Assert.Equal(ActivationCatalogue.All.Count, list.RootElement.GetProperty("activations").GetArrayLength());
        Assert.All(list.RootElement.GetProperty("activations").EnumerateArray(), entry => Assert.NotEqual(string.Empty, entry.GetProperty("source").GetString()));
    }
}
