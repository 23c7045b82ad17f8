using Verifier.Numeric.Kernels;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Numeric.Kernels;

public sealed class NetworkSamplerTests
{
    // |z| of a correct value exceeds 5 with probability 6e-7.
    private const double Limit = 5;
    private const double WeightVariance = 1.5;
    private const double BiasVariance = 0.25;
    private static readonly int Effort = PropertyConfiguration.Effort;

    [Theory]
    [InlineData("max(0, x)")]
    [InlineData("erf(x)")]
    [InlineData("x*Phi(x)")]
    public void Networks_with_three_hidden_layers_have_the_kernels_of_the_recursion(string text)
    {
        Expression activation = ExpressionParser.Parse(text).Expression!;
        WideNetwork network = new(PairKernels.Of(ActivationAnalysis.Analyse(activation).Series!), WeightVariance, BiasVariance);
        LayerKernel expected = network.Layers(new NormalPair(1, 0.5, CorrelationAngle.Of(0.4)), 3)[3];
        NormalPair first = network.First(new NormalPair(1, 0.5, CorrelationAngle.Of(0.4)));
        SampledKernels sampled = Sampler(activation).Extrapolate(first, 3, 16, 5000 * Effort, 1);
        Near(expected.Outputs.FirstVariance, sampled.FirstVariance);
        Near(expected.Outputs.Covariance, sampled.Covariance);
        Near(expected.FirstTangent, sampled.FirstTangent);
        Near(expected.CrossTangent, sampled.CrossTangent);
    }

    [Fact]
    public void One_hidden_layer_has_no_bias_of_the_width()
    {
        WideNetwork network = new(HomogeneousKernel.Relu, WeightVariance, BiasVariance);
        NormalPair first = network.First(NormalPair.Standard(CorrelationAngle.Of(-0.3)));
        LayerKernel expected = network.Layers(NormalPair.Standard(CorrelationAngle.Of(-0.3)), 1)[1];
        SampledKernels sampled = Sampler(ExpressionParser.Parse("max(0, x)").Expression!).Sample(first, 1, 8, 20000, 2);
        Near(expected.Outputs.Covariance, sampled.Covariance);
        Near(expected.CrossTangent, sampled.CrossTangent);
    }

    [Fact]
    public void The_bias_of_a_narrow_network_is_seen()
    {
        WideNetwork network = new(HomogeneousKernel.Relu, WeightVariance, BiasVariance);
        NormalPair inputs = NormalPair.Standard(CorrelationAngle.Of(-0.3));
        LayerKernel expected = network.Layers(inputs, 3)[3];
        SampledKernels sampled = Sampler(ExpressionParser.Parse("max(0, x)").Expression!).Sample(network.First(inputs), 3, 4, 40000, 3);
        Assert.True(Math.Abs(sampled.Covariance.ZScore(expected.Outputs.Covariance)) > Limit);
    }

    private static NetworkSampler Sampler(Expression activation) => new(
        new DifferentiableActivation(EvaluateDouble.Compile(activation).Evaluate, EvaluateDouble.Compile(Differentiate.Of(activation)).Evaluate),
        WeightVariance,
        BiasVariance);

    private static void Near(double expected, Estimate sampled)
    {
        Assert.InRange(sampled.ZScore(expected), -Limit, Limit);
        Assert.InRange(sampled.StandardError / expected, 0, 0.02);
    }
}
