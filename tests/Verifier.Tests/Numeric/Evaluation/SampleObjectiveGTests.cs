using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class SampleObjectiveGTests
{
    private const double Mu = 0.7;
    private const double Lambda = 0.4;
    private static readonly RowMatrix Inputs = RandomMatrices.Gaussian(300, 4, new RandomSequence(21));
    private static readonly double[] Labels = RandomMatrices.Weights(300, -1, 3, new RandomSequence(22));
    private static readonly RowMatrix Rows = RandomMatrices.Gaussian(3, 4, new RandomSequence(23));
    private static readonly SampleObjectiveG Objective = new(Inputs, Labels, -0.08, Mu, Lambda);

    [Fact]
    public void The_fast_form_is_the_sum_over_ordered_pairs() =>
        Assert.Equal(NaiveObjectiveG.Value(Inputs, Labels, Rows, -1, Mu, Lambda), Objective.ValueAndGradient(Rows).Value, 1e-10);

    [Fact]
    public void Gradient_agrees_with_differences_of_the_naive_sum()
    {
        RowMatrix direction = RandomMatrices.Gaussian(3, 4, new RandomSequence(24));
        double expected = Matrices.DirectionalDifference(b => NaiveObjectiveG.Value(Inputs, Labels, b, -1, Mu, Lambda), Rows, direction);
        Assert.Equal(expected, RowArithmetic.Dot(Objective.ValueAndGradient(Rows).Rows.Values, direction.Values), 1e-8);
    }

    [Fact]
    public void Gradient_with_many_inputs_agrees_with_differences_of_the_naive_sum()
    {
        // 75 columns: whole squares of matrices and what is left of them.
        RowMatrix inputs = RandomMatrices.Gaussian(20, 75, new RandomSequence(34));
        double[] labels = RandomMatrices.Weights(20, -1, 3, new RandomSequence(35));
        RowMatrix rows = RandomMatrices.UnitRows(3, 75, new RandomSequence(36)), direction = RandomMatrices.UnitRows(3, 75, new RandomSequence(37));
        double expected = Matrices.DirectionalDifference(b => NaiveObjectiveG.Value(inputs, labels, b, -1, Mu, Lambda), rows, direction);
        double actual = RowArithmetic.Dot(new SampleObjectiveG(inputs, labels, -0.08, Mu, Lambda).ValueAndGradient(rows).Rows.Values, direction.Values);
        Assert.Equal(expected, actual, 1e-8);
    }

    [Fact]
    public void Hessian_vector_product_agrees_with_differences_of_the_gradient()
    {
        RowMatrix direction = RandomMatrices.Gaussian(3, 4, new RandomSequence(25));
        RowMatrix probe = RandomMatrices.Gaussian(3, 4, new RandomSequence(26));
        double expected = Matrices.DirectionalDifference(
            b => RowArithmetic.Dot(Objective.ValueAndGradient(b).Rows.Values, probe.Values), Rows, direction);
        Assert.Equal(expected, RowArithmetic.Dot(Objective.HessianVectorProduct(Rows, direction).Values, probe.Values), 1e-7);
    }

    [Fact]
    public void Its_mean_is_the_population_form()
    {
        // y = Σ a*_i h_4(b*_iᵀx): σ̂_4 = 1 and no other degree. Samples are independent, so the mean has a standard error.
        TwoLayerNetwork teacher = Networks.Random(3, 3, 31);
        RowMatrix rows = RandomMatrices.UnitRows(3, 3, new RandomSequence(28));
        RowMatrix inputs = RandomMatrices.Gaussian(20_000, 3, new RandomSequence(29));
        RowMatrix z = MatrixProduct.MultiplyByTranspose(inputs, teacher.Rows);
        double sum = 0;
        double squares = 0;
        for (int n = 0; n < inputs.Rows; n++)
        {
            double label = 0;
            for (int i = 0; i < 3; i++)
            {
                double t = z[n, i] * z[n, i];
                label += teacher.Weights[i] * ((t * t) - (6 * t) + 3) / Math.Sqrt(24);
            }

            double value = label * NaiveObjectiveG.Chaos(inputs.Row(n).ToArray(), rows, Mu);
            sum += value;
            squares += value * value;
        }

        double mean = sum / inputs.Rows;
        double error = Math.Sqrt(((squares / inputs.Rows) - (mean * mean)) / inputs.Rows);
        double expected = new ObjectiveG(teacher, 1, Mu, Lambda).Value(rows);

        // False alarm at |z| > 5: below 1e-6 for a normal mean.
        Assert.InRange((mean - expected) / error, -5, 5);
        Assert.InRange(error / Math.Abs(expected), 0, 0.2);
    }
}
