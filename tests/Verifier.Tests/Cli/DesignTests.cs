using System.Text.Json;
using Verifier.Cli;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class DesignTests
{
    [Theory]
    [InlineData("design-help.txt", 0, "--help")]
    [InlineData("design-relu.txt", 0, "--like", "relu", "--keep", "2,4")]
    [InlineData("design-tanh.txt", 1, "--like", "tanh", "--keep", "1,2,3")]
    [InlineData("design-kernel.json", 0, "--kernel", "rho^2/2 + rho^4/2", "--minus", "4", "--json")]
    [InlineData("design-kernel-impossible.txt", 1, "--kernel", "rho^2/2 - rho^3")]
    [InlineData("design-selu.txt", 0, "--family", "elu(alpha)", "--solve", "alpha = 1..2", "--require", "s0 = 0", "--unit", "--digits", "30")]
    [InlineData("design-latex.txt", 0, "--coefficients", "2: 1/2, 4: -sqrt(2)/10", "--latex")]
    [InlineData("design-open.txt", 2, "--family", "silu(b)", "--solve", "b = 0..3", "--require", "s0 = 0", "--unit")]
    public void What_is_printed_stays_as_reviewed(string file, int exitCode, params string[] options)
    {
        CommandRun run = CommandRun.Of(["design", .. options]);
        Assert.Equal((exitCode, string.Empty), (run.ExitCode, run.Error));
        Snapshot.Matches(file, run.Output);
    }

    [Theory]
    [InlineData("exactly one of")]
    [InlineData("exactly one of", "--like", "relu", "--kernel", "rho")]
    [InlineData("go together", "--like", "relu")]
    [InlineData("goes with --kernel", "--like", "relu", "--keep", "2", "--minus", "2")]
    [InlineData("goes with --family", "--like", "relu", "--keep", "2", "--unit")]
    [InlineData("go together", "--family", "elu(a)", "--solve", "a = 0..1")]
    [InlineData("no degree", "--coefficients", "2: 1/2, 4 -sqrt(2)")]
    [InlineData("occurs twice", "--coefficients", "2: 1/2, 2: 1")]
    [InlineData("no exact value", "--coefficients", "2: x")]
    [InlineData("not a known name", "--coefficients", "2: 1/2, 4: y")]
    [InlineData("no degree", "--coefficients", "101: 1")]
    [InlineData("not a polynomial", "--kernel", "sin(rho)")]
    [InlineData("no parameter with a range", "--family", "elu(a)", "--solve", "a", "--require", "s0 = 0")]
    [InlineData("smaller one first", "--family", "elu(a)", "--solve", "a = 2..1", "--require", "s0 = 0")]
    [InlineData("up to 1e9", "--family", "elu(a)", "--solve", "a = -1e300..1", "--require", "s0 = 0")]
    [InlineData("does not depend on", "--family", "elu(e)", "--solve", "e = 1..2", "--require", "s0 = 0")]
    [InlineData("no equation", "--family", "elu(a)", "--solve", "a = 1..2", "--require", "s0")]
    [InlineData("not a known name", "--family", "elu(a)", "--solve", "a = 1..2", "--require", "s0 = t")]
    public void Bad_input_is_refused_with_its_reason(string reason, params string[] options)
    {
        CommandRun run = CommandRun.Of(["design", .. options]);
        Assert.Equal((ExitCode.BadInput, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_designed_activation_can_be_given_to_other_verbs()
    {
        using JsonDocument design = JsonDocument.Parse(CommandRun.Of("design", "--like", "gelu", "--keep", "2,4", "--json").Output);
        string activation = design.RootElement.GetProperty("activation").GetString()!;
        Assert.Equal(ExitCode.Success, CommandRun.Of("expand", "gelu", "--gamma", activation).ExitCode);
    }
}
