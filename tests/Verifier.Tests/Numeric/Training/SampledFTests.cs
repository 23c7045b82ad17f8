using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;
using Xunit;

namespace Verifier.Tests.Numeric.Training;

public sealed class SampledFTests
{
    private const double Mu = 0.6;
    private const double Lambda = 0.9;
    private const double Delta = 0.1;
    private static readonly (double Second, double Fourth) Coefficients = (0.28209479177387814, -0.08143375198381998);
    private static readonly TwoLayerNetwork Teacher = new([1, 1.5, 0.8], RandomMatrices.UnitRowsOfCondition(3, 3, 2, new RandomSequence(91)));
    private static readonly TeacherData Data = new(Teacher, DifferentiableActivation.Relu, 0.4);
    private static readonly TwoLayerNetwork Student = TwoLayerNetwork.WithUnitWeights(RandomMatrices.UnitRows(3, 3, new RandomSequence(92)));
    private static readonly RowMatrix Direction = RandomMatrices.UnitRows(3, 3, new RandomSequence(93));

    public static TheoryData<bool> Reductions => [false, true];

    [Theory]
    [MemberData(nameof(Reductions))]
    public void The_gradient_is_the_derivative_of_the_value_on_the_same_samples(bool reduces)
    {
        FreshSamples source = Source(reduces, 500);
        double expected = Matrices.DirectionalDifference(
            rows => source.Gradient(Student.WithRows(rows), 3, CancellationToken.None).Value, Student.Rows, Direction);
        Assert.Equal(expected, RowArithmetic.Dot(source.Gradient(Student, 3, CancellationToken.None).Rows.Values, Direction.Values), 1e-8);
    }

    // Batches of 64, so that the square of one mean in place of the product of two would be far off, and blocks of more than one unit.
    [Theory]
    [InlineData(false, 64)]
    [InlineData(true, 64)]
    [InlineData(true, 1100)]
    public void Value_and_gradient_have_the_population_form_as_their_mean(bool reduces, int batch)
    {
        ObjectiveF population = new(Teacher, Coefficients.Fourth, Mu, Lambda, Delta);
        FreshSamples source = Source(reduces, batch);
        double[] values = new double[6000];
        for (int step = 0; step < values.Length; step += 2)
        {
            LossGradient sampled = source.Gradient(Student, step, CancellationToken.None);
            values[step] = sampled.Value;
            values[step + 1] = RowArithmetic.Dot(sampled.Rows.Values, Direction.Values);
        }

        Estimate value = RunningMoments.Of(values, 0, 2).ToEstimate(94);
        Estimate slope = RunningMoments.Of(values, 1, 2).ToEstimate(94);

        // False alarm at |z| > 5: below 1e-6 each.
        Assert.InRange(value.ZScore(population.Value(Student.Rows)), -5, 5);
        Assert.InRange(slope.ZScore(RowArithmetic.Dot(population.Gradient(Student.Rows).Values, Direction.Values)), -5, 5);
        Assert.InRange(value.StandardError, 0, 0.2);
    }

    /// <summary>With M̂ of the reduction the penalty is λΣ(b_jᵀM̂b_j − 1)² on every batch, with the gradient 4λ(b_jᵀM̂b_j − 1)M̂b_j.</summary>
    [Fact]
    public void A_moment_that_is_kept_makes_the_penalty_free_of_noise()
    {
        LabelReduction reduction = LabelReduction.FromData(Data, new RandomSequence(96), 2000);
        TwoLayerNetwork student = TwoLayerNetwork.WithUnitWeights(RandomMatrices.UnitRows(3, Data.Teacher.Dimension, new RandomSequence(98)));
        LossGradient Gradient(double lambda) => new FreshSamples(
            Data, new SampledF(Coefficients, Mu, lambda, Delta, reduction, keepsMoment: true), 64, new RandomSequence(97)).Gradient(student, 3, default);
        LossGradient low = Gradient(1);
        LossGradient high = Gradient(3);

        RowMatrix moment = EstimatedMoment(reduction);
        for (int j = 0; j < student.Width; j++)
        {
            double[] image = MatrixProduct.Multiply(moment, student.Rows.Row(j).ToArray());
            double excess = RowArithmetic.Dot(image, student.Rows.Row(j)) - 1;
            for (int i = 0; i < student.Dimension; i++)
            {
                Assert.Equal(8 * excess * image[i], high.Rows[j, i] - low.Rows[j, i], 1e-11);
            }
        }
    }

    [Fact]
    public void Rows_of_a_given_condition_number_have_norm_one()
    {
        foreach ((int width, int dimension, double condition) in new[] { (5, 5, 7.0), (3, 6, 2.0), (2, 2, 50.0) })
        {
            RowMatrix rows = RandomMatrices.UnitRowsOfCondition(width, dimension, condition, new RandomSequence(95));
            double[] singular = Decomposition.SingularValues(rows);
            Assert.InRange(RowNormalization.DefectOfUnitRows(rows), 0, 1e-12);
            Assert.Equal(condition, singular[0] / singular[^1], 1e-9 * condition);
        }
    }

    // The reduction takes ½⟨H, xxᵀ − I⟩ + … from labels: H from what it does to the label 0 at 0, √2 e_i and e_i ± e_j.
    private static RowMatrix EstimatedMoment(LabelReduction reduction)
    {
        int d = Data.Teacher.Dimension;
        RowMatrix moment = new(d, d);
        for (int i = 0; i < d; i++)
        {
            for (int j = 0; j < d; j++)
            {
                double[] inputs = new double[4 * d];
                foreach ((int row, double first, double second) in new[] { (0, 1.0, 1.0), (1, 1.0, -1.0), (2, -1.0, 1.0), (3, -1.0, -1.0) })
                {
                    inputs[(row * d) + i] += first;
                    inputs[(row * d) + j] += second;
                }

                double[] removed = new double[4];
                reduction.Apply(inputs, removed);
                moment[i, j] = -(removed[0] - removed[1] - removed[2] + removed[3]) / 4 / (Math.Sqrt(2) * Coefficients.Second);
            }
        }

        return moment;
    }

    private static FreshSamples Source(bool reduces, int batch)
    {
        LabelReduction? reduction = reduces ? LabelReduction.FromData(Data, new RandomSequence(96), 2000) : null;
        return new FreshSamples(Data, new SampledF(Coefficients, Mu, Lambda, Delta, reduction), batch, new RandomSequence(97));
    }
}
