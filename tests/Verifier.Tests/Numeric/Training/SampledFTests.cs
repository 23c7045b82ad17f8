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

    // Batches of 64, so that the square of one mean in place of the product of two would be far off.
    [Theory]
    [MemberData(nameof(Reductions))]
    public void Value_and_gradient_have_the_population_form_as_their_mean(bool reduces)
    {
        ObjectiveF population = new(Teacher, Coefficients.Fourth, Mu, Lambda, Delta);
        FreshSamples source = Source(reduces, 64);
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

    private static FreshSamples Source(bool reduces, int batch)
    {
        LabelReduction? reduction = reduces ? LabelReduction.FromData(Data, new RandomSequence(96), 2000) : null;
        return new FreshSamples(Data, new SampledF(Coefficients, Mu, Lambda, Delta, reduction), batch, new RandomSequence(97));
    }
}
