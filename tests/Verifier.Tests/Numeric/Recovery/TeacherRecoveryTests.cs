using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Recovery;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;
using Verifier.Tests.Numeric.Evaluation;
using Xunit;

namespace Verifier.Tests.Numeric.Recovery;

public sealed class TeacherRecoveryTests
{
    private static readonly ExperimentActivation Relu = new("relu", DifferentiableActivation.Relu, ReluCoefficients.UpTo(4));

    // |t| = 2 relu(t) − t.
    private static readonly ExperimentActivation Absolute = new(
        "abs", DifferentiableActivation.Of(HingePolynomial.Absolute), [.. ReluCoefficients.UpTo(4).Select((c, k) => k == 1 ? 0 : 2 * c)]);

    private static readonly TwoLayerNetwork Teacher =
        new([1, 1.7, 0.6, 1.2], RandomMatrices.UnitRowsOfCondition(4, 4, 3, new RandomSequence(101)));

    public static TheoryData<string> Activations => ["relu", "abs"];

    [Theory]
    [MemberData(nameof(Activations))]
    public void At_the_true_rows_the_weights_are_found_up_to_sampling_error(string name)
    {
        ExperimentActivation activation = name == "relu" ? Relu : Absolute;
        RowMatrix rows = Flipped(Teacher.Rows);
        WeightRecovery recovery = WeightRecovery.From(rows, activation, isOrthonormal: false)!;
        Estimate[] found = recovery.FromSamples(new TeacherData(Teacher, activation.Functions, 0.5), 100_000, 7);
        double[] signs = recovery.TellsSigns ? [-1, 1, 1, 1] : [1, 1, 1, 1];
        Assert.Equal(name == "relu", recovery.TellsSigns);
        for (int i = 0; i < 4; i++)
        {
            double expected = signs[i] * Teacher.Weights[i];
            Assert.Equal(expected, recovery.Population(Teacher)[i], 1e-10);

            // False alarm at |z| > 5: below 1e-6 each.
            Assert.InRange(found[i].ZScore(expected), -5, 5);
            Assert.InRange(found[i].StandardError, 0, 0.1);
        }
    }

    // u = BB*ᵀa* does not know the Gram matrix: Algorithm 1 is for orthonormal rows only.
    [Fact]
    public void For_rows_that_are_not_orthonormal_Algorithm_1_finds_other_weights()
    {
        double[] first = WeightRecovery.From(Teacher.Rows, Relu, isOrthonormal: true)!.Population(Teacher);
        Assert.Contains(Enumerable.Range(0, 4), i => Math.Abs(first[i] - Teacher.Weights[i]) > 0.2);
        TwoLayerNetwork orthogonal = new([1, 2, 3], RandomMatrices.HaarOrthogonal(3, new RandomSequence(102)));
        Matrices.AssertClose(
            orthogonal.Weights, WeightRecovery.From(orthogonal.Rows, Relu, isOrthonormal: true)!.Population(orthogonal), 1e-12);
    }

    [Fact]
    public void An_activation_with_none_of_the_degrees_tells_no_weights() =>
        Assert.Null(WeightRecovery.From(Teacher.Rows, Relu with { Coefficients = [1, 0, 0, 1, 0] }, false));

    [Theory]
    [InlineData("relu", 3, 3)]
    [InlineData("relu", 3, 1)]
    [InlineData("abs", 2, 3)]
    public void A_teacher_is_recovered_from_population_descent_and_samples(string name, int width, double condition)
    {
        ExperimentActivation activation = name == "relu" ? Relu : Absolute;
        ExperimentSettings settings = new()
        {
            Dimension = 3, Width = width, Batch = 0, Condition = condition, WeightRatio = 1.5, NoiseDeviation = 0.2, Tolerance = 1e-5, Seed = 4,
        };
        Experiment experiment = ExperimentCatalogue.Find(condition > 1 ? "f" : "g")!;
        ExperimentPlan.Ready plan = (ExperimentPlan.Ready)experiment.Prepare(activation, settings);
        TrainingProgress progress = plan.Run.Begin(4);
        plan.Run.Continue(progress);
        TeacherRecovery recovery = TeacherRecovery.Of(plan, progress, Experiment.Data(activation, settings), activation, 200_000)!;
        Assert.True(recovery.IsRecovered);
        Assert.Equal(condition, recovery.RowCondition, 1e-8);
        Assert.Equal(condition == 1, recovery.IsOrthonormal);
        foreach (RecoveredUnit unit in recovery.Units)
        {
            Assert.Equal(name == "relu" ? true : null, unit.IsSignRight);
            Assert.InRange(unit.RowError, 0, 0.01);
            Assert.InRange(unit.Found.ZScore(unit.Limit), -5, 5);
            Assert.InRange(unit.Limit, unit.Weight - 0.02, unit.Weight + 0.02);
            if (unit.FromNorm is { } norm)
            {
                Assert.InRange(norm, unit.Weight - 0.02, unit.Weight + 0.02);
            }
        }
    }

    [Fact]
    public void Rows_are_matched_one_to_one_the_best_pair_first()
    {
        RowMatrix teacher = RowMatrix.FromRows([1.0, 0, 0], [0, 1.0, 0]);
        RowMatrix found = RowMatrix.FromRows([0.6, 0.8, 0], [0.1, -0.99, 0.1]);
        RowMatching matching = RowMatching.Of(found, teacher);
        Assert.Equal([0, 1], matching.Indices);
        Assert.Equal(0.6, matching.Cosines[0], 1e-12);
        Assert.True(matching.Cosines[1] < -0.98);
        Assert.Equal(Math.Sqrt(0.8), matching.GreatestRowError, 1e-12);
    }

    [Fact]
    public void Cosines_judge_rows_that_are_not_orthogonal_where_the_inverse_does_not()
    {
        RowMatrix teacher = RowMatrix.FromRows([1.0, 0], [0.9, Math.Sqrt(0.19)]);
        RowMatrix far = RowMatrix.FromRows([0.0, 1], [1, -1]);
        Assert.True(SurrogateError.Between(far, teacher).Max < 0);
        Assert.True(SurrogateError.OfCosines(far, teacher).Max > 0.2);
        Assert.Equal(0, SurrogateError.OfCosines(Flipped(teacher), teacher).Max, 1e-12);
    }

    [Fact]
    public void A_given_teacher_outside_of_the_theory_is_refused_with_the_assumption_that_fails()
    {
        TwoLayerNetwork longer = new([2, 1], RowMatrix.FromRows([0.0, 3], [1.0, 0]));
        GivenTeacher absorbed = GivenTeacher.Of(longer, Relu);
        Assert.True(absorbed.AbsorbsNorms);
        Assert.Equal([6, 1], absorbed.Teacher!.Weights);

        ExperimentActivation softplus = Relu with { Functions = DifferentiableActivation.From(Math.Exp, Math.Exp) };
        Assert.Contains("row 1 of B* has norm 3", GivenTeacher.Of(longer, softplus).Refusal, StringComparison.Ordinal);
        Assert.Contains("a*_2 = -1", GivenTeacher.Of(new TwoLayerNetwork([1, -1], longer.Rows), Relu).Refusal, StringComparison.Ordinal);
        Assert.Contains("zero", Refusal([0.0, 0], [1, 0]), StringComparison.Ordinal);
        Assert.Contains("dependent", Refusal([1.0, 0], [-1, 0]), StringComparison.Ordinal);
        Assert.Contains("not independent", Refusal([1.0], [1]), StringComparison.Ordinal);
    }

    private static string? Refusal(params double[][] rows) => GivenTeacher.Of(TwoLayerNetwork.WithUnitWeights(RowMatrix.FromRows(rows)), Relu).Refusal;

    private static RowMatrix Flipped(RowMatrix rows)
    {
        RowMatrix flipped = rows.Copy();
        RowArithmetic.Scale(-1, flipped.Row(0));
        return flipped;
    }

    /// <summary>Without the estimate of M kept, the same batches diverge: their noise grows like κ(B*)^8.</summary>
    [Fact]
    public void A_teacher_of_condition_number_10_is_recovered_when_M_is_estimated_once()
    {
        ExperimentSettings settings = new()
        {
            Dimension = 3, Seed = 1, Batch = 1 << 16, Condition = 10, Steps = 700, Tolerance = 0.0005, Labels = LabelTreatment.Estimated,
        };
        TeacherRecovery once = Recovered(settings with { KeepsMoment = true });
        Assert.True(once.IsRecovered);
        Assert.InRange(once.GreatestRowError, 0, Math.Sqrt(2 * settings.Tolerance));
        Assert.All(once.Units, unit => Assert.InRange(unit.FromNorm!.Value, 0.8, 1.2));
        Assert.NotEqual(TrainingVerdict.Converged, Recovered(settings).Curve.Verdict);
        Assert.IsType<ExperimentPlan.NotApplicable>(
            new ObjectiveFExperiment().Prepare(Relu, settings with { KeepsMoment = true, Labels = LabelTreatment.Raw }));
    }

    private static TeacherRecovery Recovered(ExperimentSettings settings)
    {
        ExperimentPlan.Ready plan = Assert.IsType<ExperimentPlan.Ready>(new ObjectiveFExperiment().Prepare(Relu, settings));
        TrainingProgress progress = plan.Run.Begin(settings.Seed);
        plan.Run.Continue(progress);
        return TeacherRecovery.Of(plan, progress, Experiment.Data(Relu, settings), Relu, 1 << 20)!;
    }
}
