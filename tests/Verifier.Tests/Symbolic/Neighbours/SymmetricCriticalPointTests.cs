using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;
using Verifier.Symbolic.Neighbours.SafranShamir;
using Xunit;

namespace Verifier.Tests.Symbolic.Neighbours;

public class SymmetricCriticalPointTests
{
    private const int Precision = 160;

    // Newton in doubles, an independent computation: F to 10 decimals, λ_min to 6, then d, o, c, r, q to 8; the last digit may be off by one.
    [Theory]
    [InlineData(5, "0.0269704695", "0.96160683 -0.07908255 0.37606505 0.28754993 -0.55977841")]
    [InlineData(6, "0.0250805810", "0.98670382 -0.0504134 0.30801099 0.22451581 -0.60151192")]
    [InlineData(9, "0.0200141758", "1.00347456 -0.01991471 0.20252506 0.14070875 -0.68005024")]
    [InlineData(20, "0.0112755819", "1.00300375 -0.00365514 0.09318741 0.06371471 -0.81002058")]
    public void The_points_are_those_of_Newtons_iteration_in_doubles(int size, string loss, string parameters)
    {
        SymmetricCriticalPoint point = SymmetricCriticalPoint.Find(size, Precision)!;
        AssertDigits(loss, 10, point.Loss);
        foreach ((string expected, Ball actual) in parameters.Split(' ').Zip(point.Student.ToArray()))
        {
            AssertDigits(expected, 8, actual);
            Assert.True(actual.RadiusIsAtMost(Precision - 48));
        }

        Assert.True(point.UniqueWithin >= -16);
    }

    [Fact]
    public void For_k_5_the_point_is_a_saddle_with_a_lower_point_beside_it()
    {
        MinimumAnalysis analysis = MinimumAnalysis.Of(SymmetricCriticalPoint.Find(5, Precision)!);
        Assert.True(analysis.IsSaddle);
        Assert.False(analysis.IsSpuriousMinimum);
        AssertDigits("-0.007702", 6, analysis.LeastEigenvalue);
        Assert.True(analysis.Descent!.Curvature.IsNegative);
        Assert.True(analysis.Descent.Drop.IsNegative);
    }

    [Theory]
    [InlineData(6, "0.004700")]
    [InlineData(7, "0.014059")]
    [InlineData(8, "0.021347")]
    public void From_k_6_on_the_point_is_a_spurious_minimum_by_every_route(int size, string least)
    {
        SymmetricCriticalPoint point = SymmetricCriticalPoint.Find(size, Precision)!;
        MinimumAnalysis analysis = MinimumAnalysis.Of(point);
        Assert.True(analysis.IsSpuriousMinimum);
        Assert.True(analysis.FullLoss.Overlaps(point.Loss));
        Assert.True(analysis.Gradient <= Magnitude.PowerOfTwo(-90));
        AssertDigits(least, 6, analysis.LeastEigenvalue);
        Assert.True(analysis.Nearby!.PublishedHolds);
        Assert.True(analysis.Nearby.DerivedHolds);
        Assert.True((analysis.Nearby.PublishedBound - analysis.Nearby.DerivedBound).IsPositive);
    }

    [Fact]
    public void The_fixed_block_is_the_Hessian_in_the_five_parameters()
    {
        SymmetricCriticalPoint point = SymmetricCriticalPoint.Find(7, Precision)!;
        BallMatrix block = MinimumAnalysis.Of(point).FixedBlock;
        int[] squares = [6, 30, 6, 6, 1];
        for (int i = 0; i < 25; i++)
        {
            Ball norms = Ball.FromInteger(squares[i / 5] * squares[i % 5], Precision).Sqrt();
            Assert.True((norms * block[i / 5, i % 5]).Overlaps(point.Curvature[i / 5, i % 5]));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void The_blocks_hold_all_eigenvalues(int size)
    {
        SymmetricCriticalPoint point = SymmetricCriticalPoint.Find(size, Precision)!;
        BallMatrix hessian = new OrthonormalTeacherLoss(point.Student.Neurons()).Hessian();
        IsotypicBlocks blocks = IsotypicBlocks.Of(size, hessian);
        int symmetric = (size - 1) * (size - 4) / 2;
        int antisymmetric = (size - 2) * (size - 3) / 2;
        Assert.Equal(size * size, 5 + (5 * (size - 2)) + symmetric + antisymmetric);

        // tr H and tr H² by the blocks and by the whole.
        Ball trace = Trace(blocks.Fixed) + ((size - 2) * Trace(blocks.Standard)) + (symmetric * blocks.Symmetric) + (antisymmetric * blocks.Antisymmetric);
        Ball squares = Squares(blocks.Fixed) + ((size - 2) * Squares(blocks.Standard))
            + (symmetric * blocks.Symmetric.Pow(2)) + (antisymmetric * blocks.Antisymmetric.Pow(2));
        Assert.True(trace.Overlaps(Trace(hessian)) && trace.RadiusIsAtMost(80), $"{trace} and {Trace(hessian)}");
        Assert.True(squares.Overlaps(Squares(hessian)) && squares.RadiusIsAtMost(80), $"{squares} and {Squares(hessian)}");
    }

    [Fact]
    public void A_centre_that_is_off_proves_nothing()
    {
        Ball[] center = SymmetricCriticalPoint.Find(6, Precision)!.Student.ToArray();
        center[2] += Ball.FromDyadic(Dyadic.One.Scale(-60), Precision);
        Assert.Null(SymmetricCriticalPoint.Prove(6, center));
    }

    private static Ball Trace(BallMatrix matrix) => Enumerable.Range(0, matrix.Rows).Aggregate((Ball)0, (sum, i) => sum + matrix[i, i]);

    private static Ball Squares(BallMatrix matrix) => matrix.ToArray().Cast<Ball>().Aggregate((Ball)0, (sum, entry) => sum + entry.Pow(2));

    private static void AssertDigits(string expected, int places, Ball actual)
    {
        double slack = 1.01 * Math.Pow(10, -places);
        Assert.InRange(actual.ToDouble() - double.Parse(expected, CultureInfo.InvariantCulture), -slack, slack);
    }
}
