using Verifier.Arithmetic;
using Verifier.Claims;
using Verifier.Claims.Landscape;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Landscape;
using Xunit;

namespace Verifier.Tests.Claims.Landscape;

public sealed class LandscapeCheckTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void The_predicted_minimum_agrees_for_a_random_teacher(int dimension, ulong seed)
    {
        CheckReport report = MinimaCheck.Run(Setting(dimension, LandscapeSetting.RandomTeacher(dimension, seed), 1, 1));
        Assert.Equal(0, report.ExitCode);
        Assert.Equal(7, report.Lines.Count);
        Assert.All(report.Lines.Select(line => line.Verdict).OfType<Enclosed>(), verdict => Assert.True(verdict.Exponent <= -10));
    }

    [Fact]
    public void Without_orthogonality_the_predicted_minimum_is_not_stationary()
    {
        LandscapeSetting setting = Setting(2, [[1, 0], [new Rational(3, 5), new Rational(4, 5)]], 1, 1);
        foreach (CheckReport report in new[] { MinimaCheck.Run(setting), LandscapeProofCheck.Run(setting, LandscapeSpace.Rows, 10).Report })
        {
            Assert.Equal(1, report.ExitCode);
            Assert.All(report.Lines, line => Assert.IsType<Refuted>(line.Verdict));
        }
    }

    [Fact]
    public void Too_large_a_mu_leaves_no_minimum_at_all()
    {
        Refuted refuted = Assert.IsType<Refuted>(MinimaCheck.Run(Setting(2, null, 100, 1)).Lines[^1].Verdict);
        Assert.Contains("falls without bound", refuted.Computed, StringComparison.Ordinal);
        Assert.Equal(1, StationaryCheck.Run(Setting(2, null, 100, 1), 10, 1).ExitCode);
        Assert.Equal(1, LandscapeProofCheck.Run(Setting(2, null, 100, 1), LandscapeSpace.Rows, 10).Report.ExitCode);
    }

    // σ = x⁴ has √6|σ̂_4| = √6·√24 = 12, so that μβ = μ for a* = 1.
    [Fact]
    public void A_penalty_next_to_its_bound_is_refuted_undecided_or_enough()
    {
        CheckReport At(Rational lambda) => MinimaCheck.Run(LandscapeSetting.Create([1], null, 1, lambda, "x^4").Setting!);
        Assert.IsType<Refuted>(At(1 - new Rational(1, 1_000_000)).Lines[^1].Verdict);
        Assert.IsType<Undecided>(At(1).Lines[^1].Verdict);
        Assert.Equal(7, At(new Rational(11, 10)).Lines.Count);
    }

    [Fact]
    public void Every_stationary_point_in_the_plane_is_found_and_only_the_predicted_ones_are_minima()
    {
        CheckReport report = StationaryCheck.Run(Setting(2, null, 1, 1), 200, 1);
        Assert.Equal(0, report.ExitCode);
        Assert.Single(report.Lines, line => line.Statement.StartsWith("Minimum, the predicted one", StringComparison.Ordinal));
        Assert.Contains(report.Lines, line => line.Verdict is Proved { Basis: string basis } && basis.StartsWith("these are all", StringComparison.Ordinal));
    }

    [Fact]
    public void Beyond_mu_12_a_spurious_minimum_is_certified()
    {
        LandscapeSetting setting = Setting(2, null, 13, 2);
        CheckReport report = StationaryCheck.Run(setting, 40, 1);
        Assert.Equal(1, report.ExitCode);
        Assert.Contains(report.Lines, line => line.Verdict is Refuted);
        LandscapeProof proof = LandscapeProofCheck.Run(setting, LandscapeSpace.Rows, 50);
        Assert.All(proof.Report.Lines.Where(line => line.Statement.StartsWith("For d = 2", StringComparison.Ordinal)), line => Assert.IsType<Refuted>(line.Verdict));
    }

    [Fact]
    public void The_statements_about_single_degrees_hold() => Assert.All(SlideCheck.Run().Lines, line => Assert.IsType<Proved>(line.Verdict));

    [Fact]
    public void In_doubles_the_saddles_of_degree_four_bend_as_stated()
    {
        const double h = 1e-3;
        double Difference(Func<double, double[][]> rows, double[][] teacher) => (F4(rows(h), teacher) - (2 * F4(rows(0), teacher)) + F4(rows(-h), teacher)) / (h * h);
        double[][] plane = [[1, 0], [0, 1]];
        Assert.Equal(-16, Difference(t => [[Math.Cos(t), Math.Sin(t)], [Math.Cos(t), -Math.Sin(t)]], plane), 1e-3);
        Assert.Equal(0, Difference(t => [[1, 0], [Math.Cos(t), Math.Sin(t)]], plane), 1e-3);

        double[][] space = [[1, 0, 0], [0, 1, 0]];
        for (int k = 0; k < 12; k++)
        {
            double a = k * Math.PI / 6;
            double[][] Rows(double t) =>
            [
                [Math.Sin(t) * Math.Cos(a), Math.Sin(t) * Math.Sin(a), Math.Cos(t)],
                [Math.Sin(t) * Math.Cos(3 * a), Math.Cos(t), Math.Sin(t) * Math.Sin(3 * a)],
            ];
            Assert.True(Difference(Rows, space) > -1e-3);
        }

        Assert.Equal(-2 * Math.Pow(Math.Sin(0.5), 4), F4([[Math.Sin(0.5), 0, Math.Cos(0.5)], [0, 1, 0]], space) - F4([[0, 0, 1], [0, 1, 0]], space), 1e-12);
    }

    [Fact]
    public void What_makes_no_sense_is_refused_with_a_reason()
    {
        Assert.Contains("squared norm 2", LandscapeSetting.Create([1, 1], [[1, 1], [0, 1]], 1, 1, "relu").Problem, StringComparison.Ordinal);
        Assert.Contains("rows of that length", LandscapeSetting.Create([1, 1], [[1]], 1, 1, "relu").Problem, StringComparison.Ordinal);
        Assert.Contains("positive", LandscapeSetting.Create([1, -1], null, 1, 1, "relu").Problem, StringComparison.Ordinal);
        Assert.Contains("σ̂_4", LandscapeSetting.Create([1, 1], null, 1, 1, "tanh").Problem, StringComparison.Ordinal);
    }

    private static double F4(double[][] rows, double[][] teacher)
    {
        double Power(double[] x, double[] y) => Math.Pow(x.Zip(y, (a, b) => a * b).Sum(), 4);
        return teacher.Sum(x => teacher.Sum(y => Power(x, y))) - (2 * teacher.Sum(x => rows.Sum(y => Power(x, y)))) + rows.Sum(x => rows.Sum(y => Power(x, y)));
    }

    private static LandscapeSetting Setting(int dimension, Rational[][]? teacher, Rational mu, Rational lambda) =>
        LandscapeSetting.Create([.. Enumerable.Range(2, dimension).Select(k => new Rational(k, 2))], teacher, mu, lambda, "relu").Setting!;
}
