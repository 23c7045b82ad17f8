using Verifier.Numeric.Convolution;
using Verifier.Numeric.Random;
using Verifier.Testing;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Numeric.Convolution;

public sealed class OutcomeTableTests
{
    private const int Starts = 5000;
    private const int PatchSize = 6;
    private static readonly OutcomeTable Table = new(LinearAnglePatchKernel.Relu(), PatchSize, 0.5);

    // Pedigree: an independent simulation in full dimension, p = 6, ‖a*‖ = 0.5, 5000 starts a cell.
    [Theory]
    [InlineData(25, 1, 0.556)]
    [InlineData(25, 4, 0.728)]
    [InlineData(25, 9, 1)]
    [InlineData(25, 16, 1)]
    [InlineData(25, 25, 1)]
    [InlineData(36, 1, 0.541)]
    [InlineData(36, 4, 0.661)]
    [InlineData(36, 9, 0.890)]
    [InlineData(36, 16, 1)]
    [InlineData(36, 25, 1)]
    [InlineData(64, 1, 0.527)]
    [InlineData(64, 4, 0.588)]
    [InlineData(64, 9, 0.708)]
    [InlineData(64, 16, 0.901)]
    [InlineData(64, 25, 1)]
    [InlineData(100, 1, 0.519)]
    [InlineData(100, 4, 0.559)]
    [InlineData(100, 9, 0.631)]
    [InlineData(100, 16, 0.746)]
    [InlineData(100, 25, 0.905)]
    public void Cells_agree_with_another_simulation_within_three_standard_errors(int patches, double ratio, double share)
    {
        OutcomeCell cell = Cell(patches, ratio);
        Assert.Equal(0, cell.Open);
        double error = Math.Sqrt(((share * (1 - share)) + (cell.Share * (1 - cell.Share))) / Starts);
        Assert.InRange(cell.Share, share - (3 * error), share + (3 * error));
    }

    [Theory]
    [InlineData(25)]
    [InlineData(49)]
    [InlineData(100)]
    public void Without_a_sum_the_sign_of_the_first_cosine_decides(int patches)
    {
        OutcomeCell cell = Cell(patches, 0);
        (double lower, double upper) = cell.Interval(2e-9);
        Assert.InRange(0.5, lower, upper);
        Assert.Equal(0.5, cell.Limit, 1e-15);
    }

    // Pedigree: NumPy, the one-step recursions of |v|, φ, 1ᵀa and aᵀa* from a drawn in ℝᵏ, η = π/(2(k + π − 1)), 20000 starts a cell, until φ < 0.02 or π − φ < 0.02.
    [Theory]
    [InlineData(16, 1, 0.5868)]
    [InlineData(16, 4, 0.8579)]
    [InlineData(16, 9, 1)]
    [InlineData(49, 1, 0.5271)]
    [InlineData(49, 4, 0.60985)]
    [InlineData(49, 9, 0.77255)]
    [InlineData(49, 25, 1)]
    [InlineData(81, 1, 0.50995)]
    [InlineData(81, 4, 0.56705)]
    [InlineData(81, 9, 0.6625)]
    [InlineData(81, 16, 0.8089)]
    public void Further_rows_agree_with_a_simulation_of_other_recursions(int patches, double ratio, double share)
    {
        OutcomeCell cell = Cell(patches, ratio);
        double error = Math.Sqrt((share * (1 - share) * (1.0 / 20_000)) + (cell.Share * (1 - cell.Share) / Starts));
        Assert.InRange(cell.Share, share - (3 * error), share + (3 * error));
    }

    // k = 49: threshold 16.28; the closed-form limit lies below the simulated share, as in every cell printed above.
    [Theory]
    [InlineData(16, 4, 5.774648)]
    [InlineData(49, 16, 16.279)]
    [InlineData(81, 25, 26.465)]
    public void Rows_that_were_not_given_follow_the_threshold(int patches, double ratio, double threshold)
    {
        Assert.Equal(threshold, (patches + Math.PI - 1) / Math.PI, 1e-3);
        Assert.InRange(Cell(patches, ratio).Share, 0.7, 0.9999);
        Assert.Equal(1, Cell(patches, threshold + 1).Share);
    }

    [Fact]
    public void Small_weights_reach_the_closed_form_limit()
    {
        OutcomeCell cell = new OutcomeTable(LinearAnglePatchKernel.Relu(), PatchSize, 0.02).Cell(36, 4, 2000, new RandomSequence(3));
        ZScore.AssertPlausible(cell.Share, cell.Limit, Math.Sqrt(cell.Limit * (1 - cell.Limit) / 2000));
        Assert.Equal(0.641, cell.Limit, 5e-4);
    }

    [Theory]
    [InlineData("relu")]
    [InlineData("step(x)")]
    [InlineData("gelu")]
    public void The_vector_form_settles_each_cell_as_the_scalar_rule_does(string activation)
    {
        const int count = 700;
        PatchKernel kernel = PatchKernels.Of(Analysed.Series(activation));
        OutcomeCell cell = new OutcomeTable(kernel, PatchSize, 0.5).Cell(30, 3, count, new RandomSequence(7));
        ReducedDescent rule = new(cell.Teacher, kernel, 0.02);
        OutcomeRule outcome = new(rule);
        ReducedState[] starts = new ReducedState[count];
        RandomStarts.Reduced(cell.Teacher, PatchSize, 1, new RandomSequence(7), 0, starts);
        int global = starts.Count(start => rule.Run(start).Select(outcome.Judge).First(verdict => verdict != DescentOutcome.Open) == DescentOutcome.Global);

        // Step sizes differ, so a start within O(η) of the separatrix may change sides.
        Assert.InRange(cell.Global, global - 3, global + 3);
        Assert.InRange(global, 1, count - 1);
    }

    [Fact]
    public void The_table_does_not_depend_on_the_number_of_threads()
    {
        OutcomeCell one = Table.Cell(36, 4, Starts, new RandomSequence(1), threads: 1);
        Assert.Equal(Table.Cell(36, 4, Starts, new RandomSequence(1)), one);
    }

    // Pedigree of 95 % intervals: Clopper, Pearson 1934, by the beta quantiles of R 4: binom.test(3, 20), binom.test(20, 20).
    [Theory]
    [InlineData(20, 3, 0.03207094, 0.37892683)]
    [InlineData(20, 20, 0.83156665, 1)]
    public void Intervals_are_those_of_Clopper_and_Pearson(int starts, int global, double lower, double upper)
    {
        (double Lower, double Upper) interval = new OutcomeCell(new ReducedTeacher(2, 0, 1), 0, starts, global, starts - global, 0.5, 0).Interval(0.05);
        Assert.Equal(lower, interval.Lower, 1e-6);
        Assert.Equal(upper, interval.Upper, 1e-6);
    }

    [Theory]
    [InlineData(25, 1, 0.545)]
    [InlineData(36, 9, 0.875)]
    [InlineData(64, 16, 0.887)]
    [InlineData(100, 25, 0.892)]
    public void The_limit_for_small_weights_is_the_incomplete_beta_function(int patches, double ratio, double limit) =>
        Assert.Equal(limit, Cell(patches, ratio).Limit, 6e-4);

    private static OutcomeCell Cell(int patches, double ratio) => Table.Cell(patches, ratio, Starts, new RandomSequence(1));
}
