using System.Diagnostics;
using Verifier.Cli;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class ExitCodeTests
{
    public static TheoryData<string> HostileActivations => new(
        "nonsense", "x +", ")", "1/x", "exp(x^2)", "log(x)", "9^9^9^9", "x^9^9^9", "if(x > 0, x", "alpha*x", string.Empty, " ", "\0", "@file", "x x x ,",
        new string('(', 1_000_000) + "x" + new string(')', 1_000_000), new string('-', 100_000) + "x");

    [Theory]
    [MemberData(nameof(HostileActivations))]
    public void A_hostile_activation_ends_soon_with_a_message(string activation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CommandRun run = CommandRun.Of("hermite", activation);
        Assert.True(run.ExitCode is ExitCode.BadInput or ExitCode.Undecided, $"exit code {run.ExitCode}: {run.Error}");
        Assert.NotEqual(string.Empty, run.Error);
        Assert.Equal(string.Empty, run.Output);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("hermite", "relu", "--order", "501")]
    [InlineData("hermite", "relu", "--digits", "0")]
    [InlineData("hermite", "relu", "--digits", "1000000000")]
    [InlineData("hermite", "relu", "--digits", "many")]
    [InlineData("hermite", "relu", "--order")]
    [InlineData("hermite")]
    [InlineData("check", "relu", "--effort", "0")]
    [InlineData("check", "relu", "--effort", "NaN")]
    [InlineData("check", "relu", "--seed", "-1")]
    [InlineData("check", "missing.yaml")]
    [InlineData("expand", "relu", "--keep", "2", "--gamma", "gelu")]
    [InlineData("expand", "relu", "--objective", "F")]
    [InlineData("gadget", "relu", "sin(t)")]
    [InlineData("gadget", "relu", "t^25")]
    [InlineData("train", "g", "--dim", "0")]
    [InlineData("train", "g", "--batch", "-5")]
    [InlineData("train", "g", "--activation", "tanh")]
    [InlineData("train", "g", "--svg", "/nowhere/at/all.svg")]
    [InlineData("latex", "relu", "-o", "/nowhere/at/all.tex")]
    [InlineData("latex", "relu", "-o", "/")]
    public void Bad_input_ends_with_3_and_a_message(params string[] args)
    {
        CommandRun run = CommandRun.Of(args);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.StartsWith("verifier: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, run.Output);
    }

    [Fact]
    public void A_number_too_large_for_the_digits_asked_for_ends_with_2_and_says_so()
    {
        CommandRun run = CommandRun.Of("hermite", "exp(1000000*x)", "--order", "2");
        Assert.Equal(ExitCode.Undecided, run.ExitCode);
        Assert.StartsWith("verifier: the work budget ended before 15 digits were certain for k = 0, k = 1, k = 2", run.Error, StringComparison.Ordinal);
        Assert.Contains("1000000*exp(500000000000)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_ends_with_130()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        CommandRun run = CommandRun.Of(source.Token, "check", "tanh");
        Assert.Equal(ExitCode.Cancelled, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
    }

    [Fact]
    public void A_refused_output_file_leaves_nothing_behind()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string path = Path.Combine(folder, "missing", "curve.svg");
            Assert.Equal(ExitCode.BadInput, CommandRun.Of("train", "g", "--dim", "4", "--svg", path).ExitCode);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
