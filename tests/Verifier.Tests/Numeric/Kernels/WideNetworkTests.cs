using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Kernels;
using Xunit;

namespace Verifier.Tests.Numeric.Kernels;

public sealed class WideNetworkTests
{
    [Fact]
    public void Relu_with_doubled_weights_keeps_lengths_and_gathers_one_tangent_per_layer()
    {
        WideNetwork network = new(HomogeneousKernel.Relu, 2, 0);
        IReadOnlyList<LayerKernel> layers = network.Layers(NormalPair.Standard(CorrelationAngle.Of(0)), 5);
        Assert.Equal(2 / Math.PI, layers[1].CrossTangent, 1e-15);
        foreach (LayerKernel layer in layers)
        {
            Assert.Equal(2, layer.Outputs.FirstVariance, 1e-14);
            Assert.Equal(2 * (layer.Layer + 1), layer.FirstTangent, 1e-13);
        }
    }

    /// <summary>The recursion as printed by Lee et al. 2018 and Jacot et al. 2018, in balls: Σ by covariances, 1 − ρ by subtraction.</summary>
    [Theory]
    [InlineData(1e-12, 1, 1)]
    [InlineData(1e-3, 1, 1)]
    [InlineData(0.4, 1, 2)]
    [InlineData(1.9999999, 0.5, 3)]
    public void Relu_with_biases_agrees_with_the_printed_recursion(double defect, double first, double second)
    {
        WideNetwork network = new(HomogeneousKernel.Relu, 1.5, 0.25);
        CorrelationAngle angle = CorrelationAngle.OfDefect(defect);
        Ball q = Exact(0.25) + (Exact(1.5) * Exact(first));
        Ball p = Exact(0.25) + (Exact(1.5) * Exact(second));
        Ball c = Exact(0.25) + (Exact(1.5) * (Exact(first) * Exact(second)).Sqrt() * (1 - Exact(defect)));
        (Ball theta, Ball firstTheta) = (c, q);
        foreach (LayerKernel layer in network.Layers(new NormalPair(first, second, angle), 4).Skip(1))
        {
            Ball lengths = (q * p).Sqrt();
            Ball rho = c / lengths;
            Ball turn = (Ball.Pi(Textbook.Bits) / 2) + rho.Asin();
            Ball kappa = lengths * ((1 - (rho * rho)).Sqrt() + (turn * rho)) / (2 * Ball.Pi(Textbook.Bits));
            (q, p, c) = (Exact(0.25) + (Exact(0.75) * q), Exact(0.25) + (Exact(0.75) * p), Exact(0.25) + (Exact(1.5) * kappa));
            theta = c + (Exact(1.5) * theta * turn / (2 * Ball.Pi(Textbook.Bits)));
            firstTheta = q + (Exact(0.75) * firstTheta);
            Near(q, layer.Outputs.FirstVariance);
            Near(c, layer.Outputs.Covariance);
            Near(theta, layer.CrossTangent);
            Near(firstTheta, layer.FirstTangent);
            Near(1 - (c / (q * p).Sqrt()), layer.Outputs.Correlation.Defect);
        }
    }

    [Theory]
    [InlineData(1e-12, 1)]
    [InlineData(0.3, 2)]
    public void Erf_agrees_with_the_recursion_of_Williams(double defect, double second)
    {
        WideNetwork network = new(new ErfKernel(0, 1, 1), 1.5, 0.25);
        (Ball q, Ball p, Ball c) = (Exact(1.75), Exact(0.25 + (1.5 * second)), Exact(0.25) + (Exact(1.5) * Exact(second).Sqrt() * (1 - Exact(defect))));
        Ball theta = c;
        foreach (LayerKernel layer in network.Layers(new NormalPair(1, second, CorrelationAngle.OfDefect(defect)), 3).Skip(1))
        {
            Ball slope = 4 / Ball.Pi(Textbook.Bits) / (((1 + (2 * q)) * (1 + (2 * p))) - (4 * c * c)).Sqrt();
            (q, p, c) = (Step(q, q, q), Step(p, p, p), Step(q, p, c));
            theta = c + (Exact(1.5) * slope * theta);
            Near(c, layer.Outputs.Covariance);
            Near(theta, layer.CrossTangent);
            Near(1 - (c / (q * p).Sqrt()), layer.Outputs.Correlation.Defect);
        }

        static Ball Step(Ball q, Ball p, Ball c) =>
            Exact(0.25) + (3 * (2 * c / ((1 + (2 * q)) * (1 + (2 * p))).Sqrt()).Asin() / Ball.Pi(Textbook.Bits));
    }

    [Fact]
    public void Equal_inputs_stay_equal()
    {
        WideNetwork network = new(new GeluKernel(), 2, 0.5);
        foreach (LayerKernel layer in network.Layers(NormalPair.Standard(CorrelationAngle.Aligned), 4))
        {
            Assert.Equal(0, layer.Outputs.Correlation.Defect);
            Assert.Equal(layer.FirstTangent, layer.CrossTangent, 1e-13);
        }
    }

    private static Ball Exact(double value) => Ball.FromDouble(value, Textbook.Bits);

    private static void Near(Ball expected, double actual) =>
        Assert.True(Math.Abs((Exact(actual) / expected).ToDouble() - 1) < 3e-14, $"{actual} against {expected}");
}
