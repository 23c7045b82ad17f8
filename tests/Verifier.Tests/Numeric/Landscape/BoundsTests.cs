using System.Collections.Immutable;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Landscape;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Symbolic.Landscape;
using Xunit;

namespace Verifier.Tests.Numeric.Landscape;

/// <summary>Enclosures of derivatives against the doubles of <see cref="ObjectiveG"/>, at random points of random boxes.</summary>
public sealed class BoundsTests
{
    // √6|σ̂_4| = 1/√(8π) for ReLU.
    private static readonly double C = 1 / Math.Sqrt(8 * Math.PI);
    private const double Lambda = 1.25;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Bounds_on_rows_contain_gradient_and_hessian(int d)
    {
        double[] weights = [1, 1.5, 2];
        ObjectiveG objective = new(new TwoLayerNetwork(weights[..d], RowMatrix.Identity(d)), C / Math.Sqrt(6), 2, Lambda);
        RowBounds bounds = new([.. weights[..d].Select(w => (Interval)w)], 2, (Interval)Lambda / C);
        foreach ((double[] point, Interval[] box) in Boxes(d * d, 0, 1.2))
        {
            RowMatrix rows = new(d, d, point);
            Contains(bounds.Gradient(box), objective.Gradient(rows), 1 / C);
            Contains(bounds.Hessian(box), objective.Hessian(rows), 1 / C);
        }
    }

    [Fact]
    public void Bounds_for_any_teacher_contain_value_gradient_and_hessian()
    {
        RowMatrix teacher = RandomMatrices.UnitRows(3, 3, new RandomSequence(7));
        double[] weights = [1, 0.5, 2];
        ObjectiveG objective = new(new TwoLayerNetwork(weights, teacher), C / Math.Sqrt(6), 2, Lambda);
        var entries = new Interval[3, 3];
        for (int i = 0; i < 9; i++)
        {
            entries[i / 3, i % 3] = teacher[i / 3, i % 3];
        }

        ObjectiveBounds bounds = new([.. weights.Select(w => (Interval)w)], entries, C, 2, Lambda);
        foreach ((double[] point, Interval[] box) in Boxes(9, -1.2, 1.2))
        {
            RowMatrix rows = new(3, 3, point);
            Interval[] at = [.. point.Select(x => (Interval)x)];
            Interval value = bounds.Value(box);
            Assert.InRange(objective.Value(rows), value.Lower - 1e-12, value.Upper + 1e-12);
            Contains(bounds.Gradient(box), objective.Gradient(rows), 1);
            Contains(bounds.Hessian(box), objective.Hessian(rows), 1);

            // At a point an enclosure is as narrow as rounding allows.
            Contains(bounds.Gradient(at), objective.Gradient(rows), 1);
            Contains(bounds.Hessian(at), objective.Hessian(rows), 1);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void Bounds_on_circles_contain_differences_along_the_angles(int first, int second)
    {
        int[] charts = [first, second];
        ObjectiveG objective = new(new TwoLayerNetwork([1, 1.5], RowMatrix.Identity(2)), C / Math.Sqrt(6), 2, 0);
        CircleBounds bounds = new([1, 1.5], 2, charts);
        double Value(double s, double t) => objective.Value(OnCharts(charts, [s, t])) / C;
        foreach ((double[] point, Interval[] box) in Boxes(2, 0, 1))
        {
            (double s, double t) = (Math.Atan(point[0]), Math.Atan(point[1]));
            const double h = 1e-4;
            Interval[] gradient = bounds.Gradient(box);
            Interval[,] hessian = bounds.Hessian(box);
            Near(gradient[0], (Value(s + h, t) - Value(s - h, t)) / (2 * h));
            Near(gradient[1], (Value(s, t + h) - Value(s, t - h)) / (2 * h));
            Near(hessian[0, 0], (Value(s + h, t) - (2 * Value(s, t)) + Value(s - h, t)) / (h * h));
            Near(hessian[0, 1], (Value(s + h, t + h) - Value(s + h, t - h) - Value(s - h, t + h) + Value(s - h, t - h)) / (4 * h * h));
        }
    }

    [Fact]
    public void The_exact_derivatives_of_the_checker_agree_with_the_bounds_of_the_search()
    {
        LandscapeStatement circles = LandscapeStatement.OnCircles([1, 2], 12).Statement!;
        LandscapeStatement rows = LandscapeStatement.OnRows([1, 2], 12, 8, "relu", PairConstant.Of("relu").Value!.Value).Statement!;
        foreach (LandscapeChart chart in LandscapeChart.Of(circles).Concat(LandscapeChart.Of(rows)))
        {
            IBoxBounds bounds = chart.Charts.IsEmpty
                ? new RowBounds([1, 2], 12, RealInterval.Around(rows.Stiffness))
                : new CircleBounds([1, 2], 12, chart.Charts);
            foreach ((double[] point, _) in Boxes(chart.Root.Length, 0, 1))
            {
                Compare(chart, bounds, point);
            }
        }
    }

    // With a* = (1, 2) and μ = 12 the common factor is 1 on rows and n_1²n_2² on circles.
    private static void Compare(LandscapeChart chart, IBoxBounds bounds, double[] point)
    {
        double factor = chart.Charts.IsEmpty ? 1 : Math.Pow((1 + (point[0] * point[0])) * (1 + (point[1] * point[1])), 2);
        DyadicInterval[] exact = [.. point.Select(x => (DyadicInterval)Dyadic.FromDouble(x))];
        Interval[] box = [.. point.Select(x => (Interval)x)];
        ImmutableArray<int> direction = [.. Enumerable.Range(0, point.Length).Select(k => (k * k) - 2)];
        double slope = bounds.Gradient(box).Select((g, k) => g.Lower * direction[k]).Sum();
        Assert.Equal(slope * factor, chart.Slope(exact, direction).Center.ToDouble(), 1e-9);
        Interval form = IntervalDefiniteness.QuadraticForm(bounds.Hessian(box), [.. direction.Select(x => (double)x)]);
        Assert.Equal(form.Lower * factor, chart.Curvature(exact, direction).Center.ToDouble(), 1e-8);
        Interval[] gradient = bounds.Gradient(box);
        for (int k = 0; k < point.Length; k++)
        {
            Assert.Equal(gradient[k].Lower * factor, point[k] * chart.Force(exact, k).Center.ToDouble(), 1e-9);
        }
    }

    private static RowMatrix OnCharts(int[] charts, double[] angles)
    {
        RowMatrix rows = new(2, 2);
        for (int j = 0; j < 2; j++)
        {
            rows[j, charts[j]] = Math.Cos(angles[j]);
            rows[j, 1 - charts[j]] = Math.Sin(angles[j]);
        }

        return rows;
    }

    private static IEnumerable<(double[] Point, Interval[] Box)> Boxes(int dimension, double least, double greatest)
    {
        for (ulong seed = 0; seed < 40; seed++)
        {
            double[] draws = new double[3 * dimension];
            new RandomSequence(seed, 5).FillUniform(draws);
            double[] point = [.. draws[..dimension].Select(u => least + ((greatest - least) * u))];
            yield return (point, [.. point.Select((x, k) => new Interval(x - (0.2 * draws[dimension + k]), x + (0.2 * draws[(2 * dimension) + k])))]);
        }
    }

    private static void Contains(Interval[] enclosure, RowMatrix value, double factor)
    {
        for (int k = 0; k < enclosure.Length; k++)
        {
            Assert.InRange(value.Values[k] * factor, enclosure[k].Lower - 1e-12, enclosure[k].Upper + 1e-12);
        }
    }

    private static void Contains(Interval[,] enclosure, RowMatrix value, double factor)
    {
        for (int k = 0; k < value.Rows * value.Columns; k++)
        {
            Interval entry = enclosure[k / value.Columns, k % value.Columns];
            Assert.InRange(value.Values[k] * factor, entry.Lower - 1e-12, entry.Upper + 1e-12);
        }
    }

    private static void Near(Interval enclosure, double difference) => Assert.InRange(difference, enclosure.Lower - 1e-5, enclosure.Upper + 1e-5);
}
