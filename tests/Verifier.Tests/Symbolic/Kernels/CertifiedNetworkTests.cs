using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Kernels;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Kernels;

public sealed class CertifiedNetworkTests
{
    private static readonly Rational Weight = new(3, 2);
    private static readonly Rational Bias = new(1, 4);

    /// <summary>The closed form with balls for variances against rational scales with a bound of the movement: no code in common but the closed class.</summary>
    [Theory]
    [InlineData("x*Phi(x)")]
    [InlineData("erf(x)")]
    [InlineData("sin(x + 1)")]
    [InlineData("exp(-x^2)*x")]
    [InlineData("if(x > 0, x, exp(x) - 1)")]
    [InlineData("max(0, x)")]
    public void Two_routes_to_one_layer_agree(string text)
    {
        Expression activation = Parse(text);
        EnclosedPair pair = new(Number(7, 5), Number(3, 4), Number(-2, 5));
        LayerExpectation closed = LayerExpectation.TryClosed(activation)!;
        LayerExpectation nearby = LayerExpectation.AtNearbyScales(activation);
        Enclosure.AssertAgree(
            closed.Product(pair, 160), nearby.Product(pair, 160), 110);
        Enclosure.AssertAgree(
            closed.Square(pair.FirstVariance, 160), nearby.Square(pair.FirstVariance, 160), 110);
    }

    [Theory]
    [InlineData("x*Phi(x)")]
    [InlineData("erf(x)")]
    [InlineData("tanh(x)")]
    public void The_slope_has_two_routes_too(string text)
    {
        Expression activation = Parse(text);
        EnclosedPair pair = new(Number(7, 5), Number(3, 4), Number(-2, 5));
        Ball enclosed = LayerExpectation.OfDerivative(activation).Product(pair, 80);
        double numeric = PairKernels.Of(ActivationAnalysis.Analyse(activation).Series!)
            .Slope(new NormalPair(1.4, 0.75, CorrelationAngle.Of(-0.4 / Math.Sqrt(1.05))));
        Assert.InRange((enclosed / Ball.FromDouble(numeric, 80)).ToDouble(), 1 - 1e-13, 1 + 1e-13);
    }

    [Theory]
    [InlineData("max(0, x)", 40)]
    [InlineData("x*Phi(x)", 40)]
    [InlineData("sign(x)", 20)]
    [InlineData("tanh(x)", 12)]
    public void Layers_in_balls_contain_the_layers_in_doubles(string text, int digits)
    {
        Expression activation = Parse(text);
        int bits = (int)(digits * 3.33);
        IReadOnlyList<CertifiedLayer> enclosed = new CertifiedNetwork(activation, Weight, Bias).Layers(1, new Rational(1, 2), new Rational(1, 4), 3, bits);
        WideNetwork network = new(PairKernels.Of(ActivationAnalysis.Analyse(activation).Series!), 1.5, 0.25);
        IReadOnlyList<LayerKernel> doubles = network.Layers(new NormalPair(1, 0.5, CorrelationAngle.Of(Math.Sqrt(0.125))), 3);
        foreach ((CertifiedLayer one, LayerKernel other) in enclosed.Zip(doubles))
        {
            Near(one.Outputs.FirstVariance, other.Outputs.FirstVariance, bits);
            Near(one.Outputs.Covariance, other.Outputs.Covariance, bits);
            Near(one.CrossTangent, other.CrossTangent, bits);
            if (double.IsFinite(other.FirstTangent))
            {
                Near(one.FirstTangent, other.FirstTangent, bits);
            }
        }
    }

    [Fact]
    public void A_jump_makes_tangents_infinite_but_not_between_different_inputs()
    {
        CertifiedNetwork network = new(Parse("sign(x)"), 1, 0);
        CertifiedLayer layer = network.Layers(1, 1, new Rational(1, 2), 1, 60)[1];
        Assert.True(network.HasInfiniteTangents);
        Assert.False(layer.FirstTangent.IsFinite);
        Assert.True(layer.CrossTangent.IsFinite);

        // (2/π) asin(1/2) = 1/3.
        Assert.True(layer.Outputs.Covariance.Contains(new Rational(1, 3)));
    }

    [Fact]
    public void Equal_and_opposite_inputs_are_no_exception()
    {
        CertifiedNetwork network = new(Parse("max(0, x)"), 2, 0);
        CertifiedLayer same = network.Layers(1, 1, 1, 2, 60)[2];
        Assert.Equal(same.FirstTangent, same.CrossTangent);
        Assert.True(same.FirstTangent.Contains(6));
        Assert.True(network.Layers(1, 1, -1, 1, 60)[1].Outputs.Covariance.Contains(0));
    }

    private static void Near(Ball enclosed, double value, int bits)
    {
        Assert.True(enclosed.RadiusIsAtMost(bits), $"{enclosed} is wider than 2^-{bits}.");
        Assert.Equal(value, enclosed.ToDouble(), 1e-12);
    }

    private static Ball Number(int numerator, int denominator) => Ball.FromRational(new Rational(numerator, denominator), 160);

    private static Expression Parse(string text) => ExpressionParser.Parse(text).Expression!;
}
