using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Training;
using Xunit;

namespace Verifier.Tests.Numeric.Training;

public sealed class RowConstraintTests
{
    private static readonly RowMatrix Start = RandomMatrices.Gaussian(4, 6, new RandomSequence(95));

    [Fact]
    public void Free_rows_stay_as_they_are() => Assert.Equal(Start.Values.ToArray(), Begun(RowConstraint.Free, Start).Values.ToArray());

    [Fact]
    public void Unit_rows_keep_their_directions()
    {
        RowMatrix rows = Begun(RowConstraint.Unit, Start);
        Assert.InRange(RowNormalization.DefectOfUnitRows(rows), 0, 1e-15);
        Assert.Equal(1, RowArithmetic.Dot(rows.Row(2), Start.Row(2)) / RowArithmetic.Norm(Start.Row(2)), 1e-15);
    }

    /// <summary>Q with QQᵀ = I is nearest to B exactly when QBᵀ is symmetric and positive semidefinite.</summary>
    [Fact]
    public void Orthonormal_rows_are_the_nearest_ones()
    {
        RowMatrix rows = Begun(RowConstraint.Orthonormal, Start);
        Matrices.AssertClose(RowMatrix.Identity(4), MatrixProduct.MultiplyByTranspose(rows, rows), 1e-14);
        RowMatrix product = MatrixProduct.MultiplyByTranspose(rows, Start);
        Matrices.AssertClose(product, product.Transpose(), 1e-13);
        Assert.True(Decomposition.SymmetricEigenvalues(product)[0] > 0.1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.PositiveInfinity)]
    public void Rows_that_have_no_nearest_orthonormal_ones_end_a_run_as_diverged(double entry)
    {
        RowMatrix rows = Start.Copy();
        rows.Row(1).Fill(entry);
        TwoLayerNetwork teacher = TwoLayerNetwork.WithUnitWeights(RandomMatrices.OrthonormalRows(4, 6, new RandomSequence(96)));
        ObjectiveG objective = new(teacher, 1, 1, 1);
        PopulationGradient source = new(student => new LossGradient(objective.Value(student.Rows), [], objective.Gradient(student.Rows)));
        TrainingOptions options = new(100, new StepSizes(0.01), Constraint: RowConstraint.Orthonormal);
        TrainingRun run = new(TwoLayerNetwork.WithUnitWeights(rows), teacher.Rows, source, student => objective.Value(student.Rows), options);
        Assert.Equal(TrainingVerdict.Diverged, run.Complete("dependent", 1).Verdict);
    }

    private static RowMatrix Begun(RowConstraint constraint, RowMatrix rows)
    {
        PopulationGradient none = new(student => new LossGradient(0, [], new RowMatrix(student.Width, student.Dimension)));
        TrainingOptions options = new(1, new StepSizes(1), Constraint: constraint);
        return new TrainingRun(TwoLayerNetwork.WithUnitWeights(rows), rows, none, _ => 0, options).Begin(1).Rows;
    }
}
