using Verifier.Tests.House;
using Xunit;

namespace Verifier.Tests.Cli;

/// <summary>Keeps proofs/derivations identical to what the tool writes.</summary>
public sealed class DerivationFileTests
{
    [Theory]
    [InlineData("relu", "relu")]
    [InlineData("gelu", "gelu")]
    [InlineData("tanh", "tanh")]
    [InlineData("designed-relu", "h(2, x)/(2*sqrt(pi)) - h(4, x)/(4*sqrt(3*pi))")]
    public void The_file_is_what_the_tool_writes(string file, string activation)
    {
        CommandRun run = CommandRun.Of("latex", activation);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Repository.Read($"proofs/derivations/{file}.tex"), run.Output);
    }

    [Fact]
    public void Every_derivation_is_compared()
    {
        string[] compared = ["designed-relu.tex", "gelu.tex", "relu.tex", "tanh.tex"];
        Assert.Equal(compared, Repository.Files("proofs/derivations", "*.tex").Select(Path.GetFileName));
    }
}
