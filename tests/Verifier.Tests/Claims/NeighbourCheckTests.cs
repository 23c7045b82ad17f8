using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Claims.Neighbours;
using Verifier.Claims.Verdicts;
using Xunit;

namespace Verifier.Tests.Claims;

public class NeighbourCheckTests
{
    private static readonly NeighbourRequest Request = new(new CheckOptions(Seed: 7, Effort: 0.5), 5, 6);

    public static TheoryData<string> Keys => [.. NeighbourCheck.Catalogue.Select(neighbour => neighbour.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_statement_holds_by_two_routes(string key)
    {
        NeighbourReport report = Run(key);
        Assert.NotEmpty(report.Check.Lines);
        Assert.All(report.Check.Lines, line => Assert.True(line.Verdict is Proved or Enclosed or Sampled, $"{line.Statement}: {line.Verdict.Explanation}"));
        Assert.All(report.Check.Lines, line => Assert.True(line.Routes.Count >= 2, line.Statement));
        Assert.Equal(0, report.Check.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_result_has_a_sample_and_a_proof(string key)
    {
        CheckSummary summary = CheckSummary.Of(Run(key).Check.Lines);
        Assert.True(summary.Sampled >= 1);
        Assert.True(summary.Proved >= 4);
    }

    [Fact]
    public void Only_the_certified_minima_have_points()
    {
        Assert.Empty(Run("yin").Points);
        Assert.Equal([5, 6], Run("safran-shamir").Points.Select(point => point.Point.Size));
    }

    [Theory]
    [InlineData(4, 8)]
    [InlineData(7, 6)]
    [InlineData(5, 31)]
    public void Sizes_beyond_the_certified_range_are_refused(int from, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NeighbourRequest(new CheckOptions(), from, to));

    [Fact]
    public void A_cancelled_check_stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Neighbour neighbour = NeighbourCheck.Catalogue.First(one => one.Key == "safran-shamir");
        Assert.Throws<OperationCanceledException>(() => NeighbourCheck.Run(neighbour, Request, new Progress<string>(), source.Token));
    }

    private static NeighbourReport Run(string key) => NeighbourCheck.Run(
        NeighbourCheck.Catalogue.First(neighbour => neighbour.Key == key), Request, new Progress<string>(), CancellationToken.None);
}
