using Verifier.Tests.Cli;
using Verifier.Tests.House;
using Xunit;

namespace Verifier.Tests.Claims;

public sealed class PublishedClaimsTests
{
    [Fact]
    public void The_formulas_of_the_paper_as_derived_hold() =>
        Assert.Equal(0, Check("ge-lee-ma-2017.yaml").ExitCode);

    [Fact]
    public void Formulas_in_parameters_hold() => Assert.Equal(0, Check("parameters.yaml").ExitCode);

    [Theory]
    [InlineData("cnn.yaml", "13 lines: 13 proved, 0 enclosed, 0 sampled, 0 refuted")]
    [InlineData("cnn-two-minima.yaml", "3 lines: 2 proved, 1 enclosed, 0 sampled, 0 refuted")]
    [InlineData("cnn-relu-squared.yaml", "6 lines: 6 proved, 0 enclosed, 0 sampled, 0 refuted")]
    public void The_landscape_of_a_convolutional_network_holds(string file, string summary)
    {
        CommandRun run = Check(file);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(summary, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_misprint_is_refuted()
    {
        CommandRun run = Check("misprints.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("4 lines: 0 proved, 0 enclosed, 0 sampled, 4 refuted", run.Output, StringComparison.Ordinal);
    }

    private static CommandRun Check(string file) => CommandRun.Of("check", Path.Combine(Repository.Root, "proofs", "claims", file));
}
