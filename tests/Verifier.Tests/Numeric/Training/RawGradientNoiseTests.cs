using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;
using Xunit;

namespace Verifier.Tests.Numeric.Training;

public sealed class RawGradientNoiseTests
{
    // |z| above this has probability 1e-5.
    private const double GreatestScore = 4.42;
    private const int Batch = 64;
    private const int Steps = 3000;

    /// <summary>
    /// At orthonormal rows the part of row j of the gradient along b_i, i ≠ j, is y(2x_i x_j Σ_{k≠i,j}(x_k² − 1) + 2He_3(x_i)x_j − (μ/6)He_3(x_j)x_i):
    /// four times 2(d − 2) + 6, plus μ²/6, when y = 1.
    /// </summary>
    [Theory]
    [InlineData(4, 1)]
    [InlineData(7, 9)]
    public void Across_orthonormal_rows_the_gradient_of_a_constant_label_has_variance_8d_plus_8_plus_a_sixth_of_mu_squared(int dimension, double mu)
    {
        (double[] squares, _) = OffDiagonal(dimension, mu);
        double expected = dimension * (dimension - 1) * ((8 * dimension) + 8 + (mu * mu / 6));
        AssertMean(expected, squares);
    }

    /// <summary>Most of the noise stretches all rows alike by one symmetric matrix; what turns them as a frame comes from He_3 alone.</summary>
    [Fact]
    public void The_noise_of_the_pair_term_is_symmetric()
    {
        const int d = 7;
        const double mu = 1;
        (_, double[] differences) = OffDiagonal(d, mu);

        // 2He_3(x_i)x_j − (μ/6)He_3(x_j)x_i minus the same with i and j exchanged: (2 + μ/6)(He_3(x_i)x_j − He_3(x_j)x_i), variance 12(2 + μ/6)².
        AssertMean(d * (d - 1) * 12 * Math.Pow(2 + (mu / 6), 2), differences);
    }

    private static void AssertMean(double expected, double[] values)
    {
        double mean = values.Average();
        double error = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)) / values.Length);
        Assert.True(Math.Abs(mean - expected) < GreatestScore * error, $"{mean} ± {error}, not {expected}.");
    }

    // Σ_{i≠j} g_ji² and Σ_{i≠j} (g_ji − g_ij)² for one sample, from means over batches; one value for each batch.
    private static (double[] Squares, double[] Differences) OffDiagonal(int dimension, double mu)
    {
        RowMatrix rows = RandomMatrices.HaarOrthogonal(dimension, new RandomSequence(90));
        TwoLayerNetwork student = TwoLayerNetwork.WithUnitWeights(rows);
        TwoLayerNetwork teacher = new([1], RandomMatrices.UnitRows(1, dimension, new RandomSequence(91)));
        TeacherData one = new(teacher, DifferentiableActivation.OfHermiteSeries([1]));
        FreshSamples source = new(one, new SampledG(-1, mu, 1), Batch, new RandomSequence(92), threads: 1);
        double[] squares = new double[Steps];
        double[] differences = new double[Steps];
        for (int step = 0; step < Steps; step++)
        {
            RowMatrix parts = MatrixProduct.MultiplyByTranspose(source.Gradient(student, step, CancellationToken.None).Rows, rows);
            for (int j = 0; j < dimension; j++)
            {
                for (int i = 0; i < dimension; i++)
                {
                    squares[step] += i == j ? 0 : Batch * parts[j, i] * parts[j, i];
                    differences[step] += Batch * Math.Pow(parts[j, i] - parts[i, j], 2);
                }
            }
        }

        return (squares, differences);
    }
}
