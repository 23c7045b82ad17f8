using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class SeriesLossTests
{
    [Fact]
    public void Gram_powers_give_the_tensor_norms()
    {
        TwoLayerNetwork teacher = Networks.Random(2, 3, 1);
        TwoLayerNetwork student = Networks.Random(4, 3, 2);
        for (int k = 0; k <= 4; k++)
        {
            double expected = Networks.TensorDistance(teacher, student, k, 1, 1);
            Assert.Equal(expected, SeriesLoss.SingleDegree(teacher, k).Value(student), 1e-12);
        }
    }

    [Fact]
    public void Different_coefficients_weigh_teacher_and_student_in_each_degree()
    {
        TwoLayerNetwork teacher = Networks.Random(3, 3, 3);
        TwoLayerNetwork student = Networks.Random(2, 3, 4);
        double[] s = [0.3, -0.5, 0.7, 0.2];
        double[] g = [0.1, 0.4, -0.6];
        double expected = 0.25;
        for (int k = 0; k < 4; k++)
        {
            expected += Networks.TensorDistance(teacher, student, k, s[k], k < 3 ? g[k] : 0);
        }

        Assert.Equal(expected, new SeriesLoss(teacher, s, g, noiseVariance: 0.25).Value(student), 1e-12);
    }

    [Fact]
    public void Gradient_in_both_parameters_agrees_with_differences()
    {
        TwoLayerNetwork teacher = Networks.Random(4, 5, 5);
        TwoLayerNetwork student = Networks.Random(3, 5, 6);
        SeriesLoss loss = new(teacher, ReluCoefficients.UpTo(8), [0.2, 0.1, -0.4, 0.3, 0.5], noiseVariance: 1);
        Networks.AssertGradient(loss.Value, loss.ValueAndGradient, student);
    }

    // Wide enough for the products of large matrices: the loss is the sum over pairs of rows.
    [Fact]
    public void Wide_networks_have_the_sum_over_pairs_by_inner_products_and_by_directions()
    {
        TwoLayerNetwork teacher = Networks.Random(131, 129, 7), student = Networks.Random(140, 129, 8);
        double[] s = [0.3, -0.5, 0.7, 0.2], g = [0.1, 0.4, -0.6];
        double size = Sum(teacher, teacher, s, s), expected = size - (2 * Sum(student, teacher, g, s)) + Sum(student, student, g, g);
        SeriesLoss loss = new(teacher, s, g);
        RadialSeriesLoss radial = new(teacher, new PolynomialCoefficients(s), new PolynomialCoefficients(g), 3);
        RowMatrix direction = RandomMatrices.Gaussian(140, 129, new RandomSequence(9));
        Check(loss.Value, loss.ValueAndGradient);
        Check(radial.Value, radial.ValueAndGradient);

        void Check(Func<TwoLayerNetwork, double> value, Func<TwoLayerNetwork, LossGradient> valueAndGradient)
        {
            Assert.Equal(expected, value(student), 1e-13 * size);
            LossGradient gradient = valueAndGradient(student);
            Assert.Equal(expected, gradient.Value, 1e-13 * size);
            double difference = Matrices.DirectionalDifference(rows => value(student.WithRows(rows)), student.Rows, direction);
            Assert.Equal(difference, RowArithmetic.Dot(gradient.Rows.Values, direction.Values), 1e-9 * size);
        }

        static double Sum(TwoLayerNetwork left, TwoLayerNetwork right, double[] c, double[] e)
        {
            double sum = 0;
            for (int j = 0; j < left.Width; j++)
            {
                for (int i = 0; i < right.Width; i++)
                {
                    double rho = RowArithmetic.Dot(left.Rows.Row(j), right.Rows.Row(i));
                    double kernel = c.Zip(e, (x, y) => x * y).Select((product, k) => product * Math.Pow(rho, k)).Sum();
                    sum += left.Weights[j] * right.Weights[i] * kernel;
                }
            }

            return sum;
        }
    }

    [Fact]
    public void The_constant_of_the_designed_relu_loss_is_the_one_of_the_paper()
    {
        TwoLayerNetwork teacher = TwoLayerNetwork.WithUnitWeights(RowMatrix.Identity(50));

        // E y² = 50/2 + 50·49/(2π) for orthonormal rows; dropping degrees 2 and 4 leaves E y² − 50(σ̂_2² + σ̂_4²).
        double secondMoment = 25 + (50 * 49 / (2 * Math.PI));
        SeriesLoss loss = SeriesLoss.Designed(teacher, ReluCoefficients.UpTo(4), [2, 4], 0, secondMoment);
        Assert.Equal(410.619164, loss.ConstantTerm, 5e-7);
        Assert.Equal(loss.ConstantTerm, loss.Value(teacher), 1e-9);

        // Second route: the truncated series; the tail of 50·Σ_{k>K} σ̂_k² is what Parseval leaves of 1/2.
        double[] many = ReluCoefficients.UpTo(400);
        double tail = 50 * (0.5 - many.Sum(c => c * c));
        double series = SeriesLoss.Designed(teacher, many, [2, 4]).ConstantTerm;
        Assert.InRange(loss.ConstantTerm - series, 0, tail + 1e-9);
        Assert.InRange(tail, 0, 0.01);
    }

    [Fact]
    public void Loss_vanishes_at_permutations_of_the_teacher_and_its_gradient_too()
    {
        TwoLayerNetwork teacher = new([1, 2, 3], RandomMatrices.HaarOrthogonal(3, new RandomSequence(9)));
        RowMatrix rows = RowMatrix.FromRows(teacher.Rows.Row(2).ToArray(), teacher.Rows.Row(0).ToArray(), teacher.Rows.Row(1).ToArray());
        TwoLayerNetwork student = new([3, 1, 2], rows);
        double[] relu = ReluCoefficients.UpTo(30);
        LossGradient gradient = new SeriesLoss(teacher, relu, relu, noiseVariance: 0.5).ValueAndGradient(student);
        Assert.Equal(0.5, gradient.Value, 1e-13);
        Matrices.AssertClose(new double[3], gradient.Weights, 1e-12);
        Matrices.AssertClose(new RowMatrix(3, 3), gradient.Rows, 1e-12);
    }
}
