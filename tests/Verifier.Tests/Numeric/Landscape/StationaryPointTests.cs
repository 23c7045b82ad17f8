using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Landscape;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Numeric.Landscape;

public sealed class StationaryPointTests
{
    // √6|σ̂_4| = 1/√(8π) for ReLU.
    private static readonly double C = 1 / Math.Sqrt(8 * Math.PI);

    [Property]
    public bool Enclosed_eigenvalues_contain_the_chosen_ones(OrthogonalMatrix q)
    {
        int n = q.Dimension;
        var matrix = new Interval[n, n];
        for (int k = 0; k < n; k++)
        {
            for (int l = 0; l < n; l++)
            {
                for (int i = 0; i < n; i++)
                {
                    matrix[k, l] += (Interval)q.Rows[i, k] * q.Rows[i, l] * (i - 2.5);
                }
            }
        }

        // The rows of q are orthonormal up to rounding only, so allow that much.
        Interval[] found = EigenvalueBounds.Of(matrix);
        return Enumerable.Range(0, n).All(i => Math.Abs(found[i].Lower - (i - 2.5)) < 1e-12 && Math.Abs(found[i].Upper - (i - 2.5)) < 1e-12);
    }

    [Fact]
    public void Wide_entries_widen_the_eigenvalues()
    {
        Interval[] found = EigenvalueBounds.Of(new Interval[,] { { new Interval(1, 2), 0 }, { 0, 5 } });
        Assert.True(found[0].Lower <= 1 && found[0].Upper >= 2 && found[1].Lower <= 5 && found[1].Upper >= 5);
        Assert.True(found[0].Upper < found[1].Lower);
    }

    [Fact]
    public void The_predicted_minimum_is_the_only_stationary_point_in_its_box()
    {
        double length = Math.Sqrt(1 / (1 - (C / 12)));
        StationaryPoint point = StationaryPoint.Near(Bounds(1, 1, 1), [length, 0, 0, length])!;
        Assert.Equal(StationaryKind.Minimum, point.Kind);
        Assert.Equal(0, point.Index);
        Assert.True(point.Box[0].Lower <= length && length <= point.Box[0].Upper && point.Box[0].Upper - point.Box[0].Lower < 1e-8);

        // 4C x² + 4(x² − 1) twice, 8 twice.
        double across = (4 * C * length * length) + (4 * ((length * length) - 1));
        Assert.Equal(across, point.Eigenvalues[1].Lower, 1e-8);
        Assert.Equal(8, point.Eigenvalues[2].Upper, 1e-8);
        Assert.Equal(-2 * (C / 12) * length * length, point.Value.Lower, 1e-8);
    }

    [Fact]
    public void The_origin_is_a_maximum_and_other_points_are_not_stationary()
    {
        StationaryPoint origin = StationaryPoint.Near(Bounds(1, 2, 1), [0, 0, 0, 0])!;
        Assert.Equal(StationaryKind.Saddle, origin.Kind);
        Assert.Equal(4, origin.Index);
        Assert.Equal(-8, origin.Eigenvalues[0].Lower, 1e-8);
        Assert.Null(StationaryPoint.Near(Bounds(1, 2, 1), [0.5, 0, 0, 0.5]));
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(13, 3)]
    public void The_equations_on_supports_list_every_orbit(int mu, int least)
    {
        int? count = new SupportEquations([1, 1.5], mu, (Interval)2 / C).CountOrbits();
        Assert.True(count >= least, $"{count}");
        Assert.Equal(2, new SupportEquations([1], 1, (Interval)1 / C).CountOrbits());
        Assert.Null(new SupportEquations([1, 1], 12, 2).CountOrbits());
    }

    [Fact]
    public void Descent_reaches_a_minimum_and_the_other_starts_a_stationary_point()
    {
        ObjectiveG objective = new(new TwoLayerNetwork([1, 1.5], RowMatrix.Identity(2)), C / Math.Sqrt(6), 1, 1);
        StationarySearch search = new(objective, new RandomSequence(3));
        for (int start = 0; start < 6; start++)
        {
            if (search.From(start) is { } rows)
            {
                Assert.True(RowArithmetic.Norm(objective.Gradient(rows).Values) < 1e-10);
                Assert.True(start % 2 == 1 || Decomposition.SymmetricEigenvalues(objective.Hessian(rows))[0] > 0);
            }
        }
    }

    private static ObjectiveBounds Bounds(double mu, double lambda, double weight) =>
        new([weight, weight], new Interval[,] { { 1, 0 }, { 0, 1 } }, C, mu, lambda);
}
