using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.Landscape;
using Verifier.Symbolic.Landscape;
using Xunit;

namespace Verifier.Tests.Numeric.Landscape;

public sealed class LandscapeProverTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 2)]
    [InlineData(1, 100)]
    public void On_circles_every_local_minimum_is_a_predicted_one(int weight, int muDenominator)
    {
        LandscapeStatement statement = LandscapeStatement.OnCircles([1, weight], new Rational(1, muDenominator)).Statement!;
        CertificateFindings findings = CertificateChecker.Check(new LandscapeProver(statement).Prove(2000));
        Assert.True(findings.Proves, findings.Refusal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 3, 4)]
    [InlineData(1)]
    public void On_rows_every_local_minimum_is_a_predicted_one(params int[] weights)
    {
        LandscapeCertificate certificate = new LandscapeProver(Rows(weights)).Prove(20_000);
        CertificateFindings findings = CertificateChecker.Check(certificate);
        Assert.True(findings.Proves, findings.Refusal);
        Assert.Equal(Enumerable.Range(1, weights.Length).Aggregate(1, (product, k) => product * k), certificate.Neighbourhoods.Length);
        Assert.True(findings.NearMinima >= certificate.Neighbourhoods.Length);
    }

    [Fact]
    public void On_rows_too_large_a_mu_leaves_boxes_open()
    {
        LandscapeStatement statement = LandscapeStatement.OnRows([1, 1], 13, 4, "relu", PairConstant.Of("relu").Value!.Value).Statement!;
        CertificateFindings findings = CertificateChecker.Check(new LandscapeProver(statement).Prove(1000));
        Assert.Null(findings.Refusal);
        Assert.InRange(findings.Open, 2, 1000);
    }

    [Fact]
    public void Too_large_a_mu_leaves_boxes_open_around_the_spurious_minimum()
    {
        LandscapeStatement statement = LandscapeStatement.OnCircles([1, 1], 13).Statement!;
        CertificateFindings findings = CertificateChecker.Check(new LandscapeProver(statement).Prove(1000));
        Assert.Null(findings.Refusal);
        Assert.InRange(findings.Open, 2, 1000);
        Assert.False(findings.Proves);

        // Both rows on unit 0: stationary, and convex around: a minimum that is not predicted.
        LandscapeChart chart = new CertificateChecker(statement).Charts.Single(c => c.Charts.SequenceEqual([0, 0]));
        DyadicInterval[] around = [.. Enumerable.Repeat(DyadicInterval.Symmetric(new Dyadic(1, -6)), 2)];
        Assert.True(chart.IsConvex(around));
        Assert.Equal(default, chart.Slope([Dyadic.Zero, Dyadic.Zero], [1, 0]));
        Assert.NotNull(new CertificateChecker(statement).Refusal(new Neighbourhood(0, [0, 0], [.. around])));
    }

    [Fact]
    public void A_bounded_search_reports_the_volume_it_leaves_open()
    {
        LandscapeStatement statement = Rows(1, 1, 1);
        CertificateFindings findings = CertificateChecker.Check(new LandscapeProver(statement).Prove(200));
        Assert.Null(findings.Refusal);
        Assert.InRange(findings.OpenShare.ToDouble(), 0.01, 0.99);
        Assert.InRange(findings.Boxes, 101, 201);
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        using CancellationTokenSource stopped = new();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => new LandscapeProver(Rows(1, 1)).Prove(100, cancellation: stopped.Token));
    }

    internal static LandscapeStatement Rows(params int[] weights) => LandscapeStatement.OnRows(
        weights.Select(weight => (Rational)weight).ToImmutableArray(), 1, 1, "relu", PairConstant.Of("relu").Value!.Value).Statement!;
}
