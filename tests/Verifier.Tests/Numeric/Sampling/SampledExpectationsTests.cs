using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Verifier.Tests.Numeric.Evaluation;
using Xunit;

namespace Verifier.Tests.Numeric.Sampling;

/// <summary>Each estimate against an exact value; |z| &lt; 5 fails by chance less than once in 10⁶.</summary>
public sealed class SampledExpectationsTests
{
    private const int Samples = 50_000;
    private static readonly ActivationFunction Relu = DifferentiableActivation.Relu.Value;

    [Fact]
    public void Hermite_coefficients_of_relu()
    {
        double[] expected = ReluCoefficients.UpTo(6);
        Estimate[] estimates = SampledExpectations.HermiteCoefficients(Relu, 6, Samples, 1);
        for (int k = 0; k <= 6; k++)
        {
            Assert.InRange(estimates[k].ZScore(expected[k]), -5, 5);
            Assert.InRange(estimates[k].StandardError, 0, 0.05);
        }
    }

    [Theory]
    [InlineData(1, 1, 0.6)]
    [InlineData(2, 0.5, -0.3)]
    [InlineData(1, 3, 1)]
    public void Kernel_of_relu(double u, double v, double rho)
    {
        double expected = ReluKernelLoss.Kernel([u, 0], [v * rho, v * Math.Sqrt(1 - (rho * rho))]);
        Assert.InRange(SampledExpectations.Kernel((Relu, Relu), u, v, rho, Samples, 2).ZScore(expected), -5, 5);
    }

    [Fact]
    public void Population_loss_of_relu_networks_of_any_norm()
    {
        TwoLayerNetwork teacher = Networks.RandomOfAnyNorm(3, 4, 91);
        TwoLayerNetwork student = Networks.RandomOfAnyNorm(2, 4, 92);
        Estimate estimate = SampledExpectations.PopulationLoss(teacher, Relu, student, Relu, Samples, 3);
        Assert.InRange(estimate.ZScore(new ReluKernelLoss(teacher).Value(student)), -5, 5);
    }

    [Fact]
    public void Label_correlations_of_hermite_polynomials_are_powers_of_overlaps()
    {
        // E[y h_k(bᵀx)] = σ̂_k Σ_i a*_i ⟨b*_i, b⟩ᵏ for unit rows.
        TwoLayerNetwork teacher = Networks.Random(3, 4, 93);
        TwoLayerNetwork probe = Networks.Random(1, 4, 94);
        double[] b = probe.Rows.Row(0).ToArray();
        double[] overlaps = MatrixProduct.Multiply(teacher.Rows, b);
        double[] relu = ReluCoefficients.UpTo(4);
        foreach (int k in new[] { 1, 2, 4 })
        {
            double[] single = new double[k + 1];
            single[k] = 1;
            TeacherData hermite = new(TwoLayerNetwork.WithUnitWeights(probe.Rows), DifferentiableActivation.OfHermiteSeries(single).Value);
            Estimate estimate = SampledExpectations.LabelCorrelations(
                teacher, Relu, 1, (x, _, values) => hermite.Evaluate(x, values), Samples, 4)[0];
            double expected = relu[k] * teacher.Weights.Zip(overlaps, (a, t) => a * Math.Pow(t, k)).Sum();
            Assert.InRange(estimate.ZScore(expected), -5, 5);
        }
    }

    [Fact]
    public void Estimates_repeat_and_carry_their_seed()
    {
        Estimate first = SampledExpectations.Kernel((Relu, Relu), 1, 1, 0.5, 10_001, 9);
        Assert.Equal(first, SampledExpectations.Kernel((Relu, Relu), 1, 1, 0.5, 10_001, 9));
        Assert.Equal((10_001L, 9UL), (first.Count, first.Seed));
        Assert.NotEqual(first.Mean, SampledExpectations.Kernel((Relu, Relu), 1, 1, 0.5, 10_001, 10).Mean);
    }

    [Fact]
    public void Mean_and_standard_error_are_those_of_all_samples_together()
    {
        double[] all = new double[5000];
        new Verifier.Numeric.Random.RandomSequence(11).FillNormal(all);
        Estimate estimate = MonteCarlo.Mean(1, 5000, 11, (normals, _, values) => normals.CopyTo(values));
        double mean = all.Average();
        Assert.Equal(mean, estimate.Mean, 1e-14);
        Assert.Equal(Math.Sqrt(all.Sum(x => (x - mean) * (x - mean)) / 4999 / 5000), estimate.StandardError, 1e-14);
    }

    [Fact]
    public void Hermite_sums_and_their_derivatives_are_the_polynomials()
    {
        // 2h_0 − h_1 + 3h_3 with h_3 = (x³ − 3x)/√6.
        DifferentiableActivation activation = DifferentiableActivation.OfHermiteSeries([2, -1, 0, 3]);
        double[] x = [-2, -0.5, 0, 0.3, 1, 1.7, 2.5, 3, 4];
        double[] values = new double[x.Length];
        double[] slopes = new double[x.Length];
        activation.Value(x, values);
        activation.Derivative(x, slopes);
        Matrices.AssertClose([.. x.Select(t => 2 - t + (3 * ((t * t * t) - (3 * t)) / Math.Sqrt(6)))], values, 1e-13);
        Matrices.AssertClose([.. x.Select(t => -1 + (9 * ((t * t) - 1) / Math.Sqrt(6)))], slopes, 1e-13);
    }
}
