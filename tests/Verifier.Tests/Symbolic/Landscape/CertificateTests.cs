using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Arithmetic.Polynomials;
using Verifier.Numeric.Landscape;
using Verifier.Numeric.Random;
using Verifier.Symbolic.Landscape;
using Xunit;

namespace Verifier.Tests.Symbolic.Landscape;

public sealed class CertificateTests
{
    private static readonly LandscapeCertificate Circles =
        new LandscapeProver(LandscapeStatement.OnCircles([1, new Rational(3, 2)], 1).Statement!).Prove(2000);

    private static readonly LandscapeCertificate Rows = new LandscapeProver(
        LandscapeStatement.OnRows([1, new Rational(3, 2)], 1, 1, "relu", PairConstant.Of("relu").Value!.Value).Statement!).Prove(2000);

    private static readonly string Text = CertificateText.Write(Circles);
    private static readonly string RowsText = CertificateText.Write(Rows);

    [Fact]
    public void Text_and_certificate_are_the_same()
    {
        (LandscapeCertificate? read, string? problem) = CertificateReader.Read(Text);
        Assert.Null(problem);
        Assert.Equal(Text, CertificateText.Write(read!));
        Assert.Equal(CertificateChecker.Check(Circles), CertificateChecker.Check(read!));
        Assert.True(CertificateChecker.Check(read!).Proves);
    }

    [Fact]
    public void Any_change_of_a_character_is_refused()
    {
        double[] draws = new double[400];
        new RandomSequence(11).FillUniform(draws);
        for (int i = 0; i < 200; i++)
        {
            int at = (int)(draws[2 * i] * (Text.Length - 1));
            char other = "0123456789 scmu/-\n"[(int)(draws[(2 * i) + 1] * 18)];
            string changed = Text[..at] + other + Text[(at + 1)..];
            Assert.True(other == Text[at] || CertificateReader.Read(changed).Problem is not null);
        }
    }

    [Fact]
    public void A_signed_text_without_one_of_its_lines_is_refused()
    {
        string[] lines = Text.Split('\n')[..^2];
        for (int i = 0; i < lines.Length; i++)
        {
            (LandscapeCertificate? read, string? problem) = CertificateReader.Read(Signed([.. lines[..i], .. lines[(i + 1)..]]));
            Assert.True(problem is not null || CertificateChecker.Check(read!).Refusal is not null, lines[i]);
        }
    }

    [Fact]
    public void A_signed_text_with_another_claim_is_refused()
    {
        // No local minimum can hide behind another reason: every leaf is turned into one that claims something else.
        string[] lines = Text.Split('\n')[..^2];
        int changes = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            string? other = lines[i][0] switch
            {
                'm' when lines[i][1] == ' ' => "s 1 1",
                's' when lines[i][1] == ' ' => "m 0",
                'c' => "m 1",
                _ => null,
            };
            if (other is not null)
            {
                changes++;
                LandscapeCertificate read = CertificateReader.Read(Signed([.. lines[..i], other, .. lines[(i + 1)..]])).Certificate!;
                Assert.StartsWith("Leaf ", CertificateChecker.Check(read).Refusal, StringComparison.Ordinal);
            }
        }

        Assert.InRange(changes, 20, 1000);
    }

    [Theory]
    [InlineData("f 0", "r 0", "is not proved to rise")]
    [InlineData("r 1", "f 1", "is not proved to fall")]
    [InlineData("x 0 1", "f 3", "is not proved to fall")]
    [InlineData("x 0 1", "x 0 2", "not two overlaps of one row")]
    [InlineData("x 0 1", "x 0 0", "not two overlaps of one row")]
    [InlineData("f 0", "x 0 1", "not two overlaps of one row")]
    [InlineData("f 0", "m 0", "not in the neighbourhood")]
    [InlineData("f 0", "z 0\nf 0", "away from the face")]
    public void A_signed_text_about_rows_with_another_claim_is_refused(string original, string mutant, string reason)
    {
        string[] lines = RowsText.Split('\n')[..^2];
        lines[Array.IndexOf(lines, original)] = mutant;
        LandscapeCertificate read = CertificateReader.Read(Signed(lines)).Certificate!;
        string? refusal = CertificateChecker.Check(read).Refusal;
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_text_about_rows_without_one_of_its_faces_is_refused()
    {
        string[] lines = RowsText.Split('\n')[..^2];
        int[] faces = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("z ", StringComparison.Ordinal))];
        Assert.InRange(faces.Length, 2, 100);
        Assert.All(faces, i =>
        {
            LandscapeCertificate read = CertificateReader.Read(Signed([.. lines[..i], .. lines[(i + 1)..]])).Certificate!;
            Assert.StartsWith("Leaf ", CertificateChecker.Check(read).Refusal, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Only_two_overlaps_of_one_row_have_mixed_curvature()
    {
        LandscapeChart rows = LandscapeChart.Of(Rows.Statement).Single();
        Assert.True(rows.HasMixedCurvature(0, 1) && rows.HasMixedCurvature(3, 2));
        Assert.False(rows.HasMixedCurvature(0, 2) || rows.HasMixedCurvature(1, 1));
        Assert.False(LandscapeChart.Of(Circles.Statement)[0].HasMixedCurvature(0, 1));

        CertificateChecker checker = new(Rows.Statement);
        Assert.True(checker.Accepts(new MixedLeaf(0, 1), 0, Box(0.5, 0.25, 0, 0), []));
        Assert.False(checker.Accepts(new MixedLeaf(0, 1), 0, Box(0.5, 0, 0.5, 0), []));
        Assert.False(checker.Accepts(new MixedLeaf(0, 1), 0, Box(0, 0.5, 0, 0.5), []));
    }

    // F_0/4 = x_0²(Λ − 1/12) + x_2² + Λx_1² − Λ.
    [Fact]
    public void Faces_need_a_force_that_keeps_its_sign()
    {
        CertificateChecker checker = new(Rows.Statement);
        ImmutableArray<DyadicInterval> root = checker.Charts[0].Root;
        Assert.False(checker.Rises(0, 0, root));
        Assert.True(checker.Rises(0, 0, Box(0.5, 1, 0, 0)));
        Assert.False(checker.Rises(0, 0, Box(0.5, 0.5, 0, 0)));

        LandscapeCertificate read = CertificateReader.Read(Signed([.. RowsText.Split('\n')[..^2].Select(line => line == "tree 0" ? "tree 0\nz 0" : line)]))
            .Certificate!;
        Assert.Contains("away from the face", CertificateChecker.Check(read).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_force_of_a_derivative_that_does_not_vanish_with_its_coordinate_is_refused()
    {
        MultivariatePolynomial x = MultivariatePolynomial.Variable("x");
        Assert.Equal(MultivariatePolynomial.One, ObjectivePolynomial.Force(x, "x"));
        Assert.Throws<ArgumentException>(() => ObjectivePolynomial.Force(x + MultivariatePolynomial.One, "x"));
    }

    [Fact]
    public void A_slope_or_curvature_that_changes_its_sign_is_not_accepted()
    {
        var checker = new CertificateChecker(Circles.Statement);
        ImmutableArray<DyadicInterval> root = checker.Charts[1].Root;
        Assert.False(checker.Accepts(new SlopeLeaf([1, 0]), 1, root, []));
        Assert.False(checker.Accepts(new CurvatureLeaf([1, 0]), 1, root, []));
        Assert.False(checker.Accepts(new SlopeLeaf([0, 0]), 1, root, []));
        Assert.False(checker.Accepts(new CurvatureLeaf([0, 0]), 1, root, []));
        Assert.False(checker.Accepts(new MinimumLeaf(0), 1, root, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => checker.Accepts(new SplitNode(0, new OpenLeaf(), new OpenLeaf()), 1, root, []));
    }

    [Theory]
    [InlineData("mu 1", "mu 13")]
    [InlineData("mu 1", "mu 0")]
    [InlineData("mu 1", "mu 1/0")]
    [InlineData("mu 1", "mu one")]
    [InlineData("weights 1, 3/2", "weights 1, -3/2")]
    [InlineData("weights 1, 3/2", "weights 1")]
    [InlineData("space circles", "space spheres")]
    [InlineData("verifier landscape certificate 1", "verifier landscape certificate 2")]
    [InlineData("minimum 1 : 0 1", "minimum 1 : 1 0")]
    [InlineData("minimum 1 : 0 1", "minimum 0 : 0 1")]
    [InlineData("minimum 1 : 0 1 : -3/8 3/8", "minimum 1 : 0 1 : -3/4 3/4")]
    [InlineData("minimum 1 : 0 1 : -3/8 3/8", "minimum 1 : 0 1 : 1/8 3/8")]
    [InlineData("minimum 1 : 0 1 : -3/8 3/8", "minimum 1 : 0 1 : -1/3 3/8")]
    [InlineData("tree 3", "tree 2")]
    public void A_signed_text_with_other_data_is_refused(string original, string mutant)
    {
        Assert.Contains(original, Text, StringComparison.Ordinal);
        string changed = Signed(Text.Replace(original, mutant, StringComparison.Ordinal).Split('\n')[..^2]);
        (LandscapeCertificate? read, string? problem) = CertificateReader.Read(changed);
        Assert.True(problem is not null || CertificateChecker.Check(read!).Refusal is not null);
    }

    [Fact]
    public void Trees_too_deep_or_cut_across_no_coordinate_are_refused()
    {
        string head = string.Join('\n', Text.Split('\n').TakeWhile(line => !line.StartsWith("tree", StringComparison.Ordinal)));
        string deep = string.Concat(Enumerable.Repeat("/0\n", 100_000));
        Assert.Contains("no node", CertificateReader.Read(Signed([head, "tree 0", deep])).Problem, StringComparison.Ordinal);
        Assert.Contains("from 0 to 1", CertificateReader.Read(Signed([head, "tree 0", "/2"])).Problem, StringComparison.Ordinal);
        Assert.Contains("ends here", CertificateReader.Read(Signed([head, "tree 0", "/1"])).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_predicted_minimum_of_the_rows_is_where_theory_says()
    {
        LandscapeStatement statement = LandscapeStatement.OnRows([1, 2], 1, 1, "relu", PairConstant.Of("relu").Value!.Value).Statement!;
        LandscapeChart chart = LandscapeChart.Of(statement).Single();
        PredictedMinimum minimum = new(chart, [1, 0]);
        Assert.True(minimum.Exists && minimum.IsStationary());

        // x_i² = 1/(1 − a*_i/(12 √(8π))), so x_1 = 1.00841 and x_2 = 1.01704.
        double x1 = 1 / Math.Sqrt(1 - (1 / (12 * Math.Sqrt(8 * Math.PI))));
        double x2 = 1 / Math.Sqrt(1 - (2 / (12 * Math.Sqrt(8 * Math.PI))));
        Assert.True(minimum.LiesIn(Box(0, x2, x1, 0)));
        Assert.False(minimum.LiesIn(Box(0, x2 + 1e-5, x1, 0)));
        Assert.False(minimum.LiesIn(Box(0, x2, x1 - 1e-5, 0)));
        Assert.False(minimum.LiesIn(Box(x1, 0, 0, x2)));
        Assert.False(new PredictedMinimum(chart, [1, 1]).Exists);
    }

    private static ImmutableArray<DyadicInterval> Box(params double[] center) =>
        [.. center.Select(x => (DyadicInterval)Dyadic.FromDouble(x) + DyadicInterval.Symmetric(new Dyadic(1, -20)))];

    private static string Signed(string[] lines)
    {
        string body = string.Join('\n', lines).TrimEnd('\n') + "\n";
        return $"{body}sha256 {CertificateText.Digest(body)}\n";
    }
}
