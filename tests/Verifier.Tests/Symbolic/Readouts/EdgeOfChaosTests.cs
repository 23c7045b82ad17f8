using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Readouts;
using Xunit;

namespace Verifier.Tests.Symbolic.Readouts;

public class EdgeOfChaosTests
{
    /// <summary>erf: E[erf(sz)²] = (2/π) asin(2s²/(1 + 2s²)) and E[(erf′(sz))²] = (4/π)/√(1 + 4s²), by Gaussian integrals.</summary>
    [Theory]
    [InlineData(1, 20)]
    [InlineData(1, 2)]
    public void The_critical_point_of_erf_solves_both_closed_equations(int numerator, int denominator)
    {
        EdgeOfChaos edge = new(ExpressionParser.Parse("erf").Expression!, new Rational(numerator, denominator));
        SignChange root = edge.Find(55)!;
        double q = root.ToBall(90).Pow(2).ToDouble();
        double weight = edge.WeightVariance(root, 60).ToDouble();
        double map = (weight * (2 / Math.PI) * Math.Asin(2 * q / (1 + (2 * q)))) + ((double)numerator / denominator);
        Assert.InRange(map - q, -1e-13, 1e-13);
        Assert.InRange((weight * (4 / Math.PI) / Math.Sqrt(1 + (4 * q))) - 1, -1e-13, 1e-13);
    }

    [Fact]
    public void At_the_critical_weight_variance_the_length_map_has_slope_1_in_the_angle()
    {
        Expression tanh = ExpressionParser.Parse("tanh").Expression!;
        EdgeOfChaos edge = new(tanh, new Rational(1, 10));
        Rational weight = edge.WeightVariance(edge.Find(50)!, 60).Midpoint.ToRational();
        LengthMap map = new(tanh, weight, new Rational(1, 10));
        Assert.InRange(map.ChiOne(map.FixedPoint(50)!, 60).ToDouble() - 1, -1e-12, 1e-12);
    }

    /// <summary>Schoenholz et al. 2017 use σ_w² = 1.76 as critical for σ_b² = 0.05.</summary>
    [Fact]
    public void The_published_critical_point_of_tanh_is_found()
    {
        EdgeOfChaos edge = new(ExpressionParser.Parse("tanh").Expression!, new Rational(1, 20));
        Assert.Equal(1.76, Math.Round(edge.WeightVariance(edge.Find(40)!, 50).ToDouble(), 2));
    }

    [Fact]
    public void A_positive_bias_variance_has_no_critical_point_for_relu() =>
        Assert.Null(new EdgeOfChaos(ExpressionParser.Parse("relu").Expression!, new Rational(1, 10)).Find(40));
}
