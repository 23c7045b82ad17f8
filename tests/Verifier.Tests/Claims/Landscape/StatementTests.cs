using Verifier.Arithmetic;
using Verifier.Claims.Landscape;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Xunit;

namespace Verifier.Tests.Claims.Landscape;

/// <summary>Every check behind the statements about landscapes holds for what it is about and fails for something else.</summary>
public sealed class StatementTests
{
    private static readonly Rational[][] Basis = [[1, 0], [0, 1]];
    private static readonly Rational[][] Rotation = [[new Rational(3, 5), new Rational(4, 5)], [new Rational(-4, 5), new Rational(3, 5)]];

    [Fact]
    public void The_curvatures_of_a_row_are_those_of_the_objective()
    {
        SingleRow row = SingleRow.Standard;
        Assert.True(row.MixedRowBends() && row.EmptyRowBends() && row.SharingRowBends() && row.SharingRowTurns());
    }

    [Fact]
    public void With_another_ratio_of_the_gadgets_the_curvatures_are_others()
    {
        var row = new SingleRow(11, 1);
        Assert.False(row.MixedRowBends() || row.SharingRowBends() || row.SharingRowTurns());
    }

    [Fact]
    public void With_another_penalty_a_row_that_is_zero_bends_otherwise()
    {
        var row = new SingleRow(12, 2);
        Assert.False(row.EmptyRowBends() || row.SharingRowBends());
    }

    // C[4(y² − x²)(g_x − g_y) − (2/3)μ(a + c)x²y²] for the first row of any point, against second differences of G in doubles.
    [Fact]
    public void The_turning_curvature_is_that_of_G_in_doubles()
    {
        ObjectiveG objective = new(new TwoLayerNetwork([1, 1.5], RowMatrix.Identity(2)), -0.1, 0.7, 0.9);
        double c = Math.Sqrt(6) * 0.1;
        (double x, double y, double u, double w) = (0.6, 0.9, 0.3 * 0.3, 0.8 * 0.8);
        double At(double t) => objective.Value(RowMatrix.FromRows(
            [(x * Math.Cos(t)) + (y * Math.Sin(t)), (y * Math.Cos(t)) - (x * Math.Sin(t))], [0.3, -0.8]));
        double difference = u - (0.7 / 12 * x * x) - (1.5 * (w - (0.7 / 12 * y * y)));
        double expected = c * ((4 * ((y * y) - (x * x)) * difference) - (2.0 / 3 * 0.7 * 2.5 * x * x * y * y));
        const double h = 1e-3;
        Assert.Equal(expected, (At(h) - (2 * At(0)) + At(-h)) / (h * h), 1e-5);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public void Only_degree_zero_is_a_square_of_sums_and_forgets_the_rows(int degree, bool holds)
    {
        Assert.Equal(holds, LowDegreeStatements.IsConvexSquareOfSums(degree));
        Assert.Equal(holds, LowDegreeStatements.ForgetsRows(degree));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Only_degree_one_has_the_gradient_of_a_residual(int degree, bool holds)
    {
        Assert.Equal(holds, LowDegreeStatements.HasResidualGradient(degree));
        Assert.Equal(holds, LowDegreeStatements.BendsDown(degree));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(4, false)]
    public void Only_degree_two_is_the_frame_potential(int degree, bool holds)
    {
        Assert.Equal(holds, DegreeTwoStatements.IsFramePotential(degree));
        Assert.Equal(holds, DegreeTwoStatements.VariesAsFramesDo(degree));
    }

    [Fact]
    public void A_witness_must_have_unit_rows_no_loss_and_other_rows()
    {
        Assert.True(TensorWitness.IsAnotherTeacher(2, Basis, Rotation));
        Assert.False(TensorWitness.IsAnotherTeacher(4, Basis, Rotation));
        Assert.False(TensorWitness.IsAnotherTeacher(2, Basis, [[0, -1], [1, 0]]));
        Assert.False(TensorWitness.IsAnotherTeacher(1, Basis, [[new Rational(1, 2), 0], [new Rational(1, 2), 1]]));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(6, true)]
    public void Only_even_degrees_from_four_on_have_signed_permutations_as_their_only_zeros(int degree, bool holds) =>
        Assert.Equal(holds, SignedPermutations.AreTheOnlyZeros(degree));

    // Σ_j (‖b_j‖⁴ − 1)² + 4 Σ_j Σ_{i<l} t_ji² t_jl² + Σ_{j≠l} ⟨b_j, b_l⟩⁴ in doubles, against the loss by Gram powers.
    [Fact]
    public void The_sum_of_squares_is_the_loss_of_degree_four()
    {
        double[][] rows = [[0.3, -0.8, 0.2], [1.1, 0.4, 0.1], [-0.2, 0.5, 0.9]];
        double sum = 0;
        for (int j = 0; j < 3; j++)
        {
            sum += Math.Pow(Math.Pow(Dot(rows[j], rows[j]), 2) - 1, 2);
            for (int l = 0; l < 3; l++)
            {
                sum += l == j ? 0 : Math.Pow(Dot(rows[j], rows[l]), 4);
                sum += l < 1 ? 0 : 4 * rows[j][l] * rows[j][l] * rows[j].Take(l).Sum(static x => x * x);
            }
        }

        SeriesLoss loss = SeriesLoss.SingleDegree(TwoLayerNetwork.WithUnitWeights(RowMatrix.Identity(3)), 4);
        Assert.Equal(sum, loss.Value(TwoLayerNetwork.WithUnitWeights(RowMatrix.FromRows(rows))), 1e-12);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(4, true)]
    public void Only_degree_four_has_the_flat_saddles(int degree, bool holds)
    {
        Assert.Equal(holds, DegreeFourStatements.HasBadSaddle(degree));
        Assert.Equal(holds, DegreeFourStatements.BendsApartOnly(degree));
        Assert.Equal(holds, DegreeFourStatements.IsFlatAtZero(degree));
    }

    [Theory]
    [InlineData(2, 1, 0, true)]
    [InlineData(0, 0, 1, true)]
    [InlineData(2, 1, 1, false)]
    [InlineData(1, 1, 2, false)]
    public void Turning_gains_a_power_of_the_sine_towards_a_unit_without_a_row_only(int first, int second, int towards, bool holds)
    {
        Assert.Equal(holds, DegreeFourStatements.TurningChanges(4, [first, second], towards));
        Assert.Equal(holds, DegreeFourStatements.TurningChanges(2, [first, second], towards));
    }

    [Fact]
    public void A_check_that_fails_refutes_its_statement() =>
        Assert.IsType<Refuted>(SlideCheck.Line("f_4", "f_2 identifies B*", SignedPermutations.AreTheOnlyZeros(2), "a sum of squares").Verdict);

    private static double Dot(double[] x, double[] y) => x.Zip(y, static (a, b) => a * b).Sum();
}
