using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Networks;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Testing;

public sealed class GeneratorTests
{
    [Property(MaxTest = 50)]
    public void Orthogonal_matrices_have_orthonormal_rows(OrthogonalMatrix matrix)
    {
        RowMatrix rows = matrix.Rows;
        for (int i = 0; i < matrix.Dimension; i++)
        {
            for (int j = 0; j < matrix.Dimension; j++)
            {
                double product = rows.Row(i).ToArray().Zip(rows.Row(j).ToArray(), (x, y) => x * y).Sum();
                Assert.InRange(product - (i == j ? 1 : 0), -1e-13, 1e-13);
            }
        }
    }

    [Property]
    public void Teacher_weights_are_non_negative_and_not_all_zero(NonNegativeWeights weights)
    {
        Assert.All(weights.Values, weight => Assert.True(weight.Sign >= 0));
        Assert.Contains(weights.Values, weight => weight.Sign > 0);
    }

    [Property]
    public void Shrinking_a_rational_ends_at_zero(Rational value)
    {
        int steps = 0;
        for (Rational current = value; !current.IsZero; current = RationalGenerators.Shrink(current).Last())
        {
            Assert.True(++steps < 1000);
        }
    }

    [Property]
    public void Gadget_targets_have_the_letters_p_and_q_only(MultivariatePolynomial target) =>
        Assert.Empty(target.Variables.Except([GadgetVariables.P, GadgetVariables.Q]));

    [Property]
    public void Closed_activations_print_and_parse_back(ClosedActivation activation) =>
        Assert.Equal(activation.Tree, ExpressionParser.Parse(activation.ToString()).Expression);

    [Property]
    public void Trees_shrink_to_smaller_trees(ParseTree tree) =>
        Assert.All(TreeGenerators.Shrink(tree), smaller => Assert.NotEqual(tree.Tree, smaller.Tree));

    [Theory]
    [InlineData(1.0, 1.0, 0.0, 0.0)]
    [InlineData(1.2, 1.0, 0.1, 2.0)]
    [InlineData(1.0, 1.2, 0.1, -2.0)]
    public void The_z_score_counts_standard_errors(double estimate, double expected, double error, double z) =>
        Assert.Equal(z, ZScore.Of(estimate, expected, error), 12);

    [Theory]
    [InlineData(2.0, 1.0, 0.1)]
    [InlineData(1.0, 2.0, 0.1)]
    [InlineData(1.1, 1.0, 0.0)]
    [InlineData(double.NaN, 1.0, 0.1)]
    public void An_implausible_sample_fails_with_its_z_score(double estimate, double expected, double error)
    {
        var failure = Assert.Throws<TestFailedException>(() => ZScore.AssertPlausible(estimate, expected, error));
        Assert.StartsWith("z = ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_outside_an_enclosure_fails() => Assert.Throws<TestFailedException>(
        () => Enclosure.AssertContains(Verifier.Arithmetic.Balls.Ball.FromRational(new Rational(1, 3), 64), new Rational(333, 1000)));
}
