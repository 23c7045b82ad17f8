using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class RadialSeriesLossTests
{
    private static readonly double[] Designed = [0, 0, 0.282094791773878, 0, -0.081433752];

    [Fact]
    public void Unit_rows_give_the_loss_by_gram_powers()
    {
        TwoLayerNetwork teacher = Networks.Random(3, 4, 1);
        TwoLayerNetwork student = Networks.Random(5, 4, 2);
        double[] relu = ReluCoefficients.UpTo(12);
        SeriesLoss expected = new(teacher, relu, Designed, 0.5);
        RadialSeriesLoss actual = new(teacher, new HomogeneousCoefficients(relu), new PolynomialCoefficients(Designed), 12, 0.5);
        Assert.Equal(expected.Value(student), actual.Value(student), 1e-12);
    }

    [Fact]
    public void Gradient_agrees_with_differences_for_homogeneous_and_polynomial_students()
    {
        TwoLayerNetwork teacher = Networks.RandomOfAnyNorm(3, 4, 3);
        TwoLayerNetwork student = Networks.RandomOfAnyNorm(4, 4, 4);
        HomogeneousCoefficients relu = new(ReluCoefficients.UpTo(8));
        RadialSeriesLoss homogeneous = new(teacher, relu, relu, 8);
        Networks.AssertGradient(homogeneous.Value, homogeneous.ValueAndGradient, student, 1e-6);
        RadialSeriesLoss polynomial = new(teacher, relu, new PolynomialCoefficients(Designed), 8);
        Networks.AssertGradient(polynomial.Value, polynomial.ValueAndGradient, student, 1e-6);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.0)]
    [InlineData(1.7)]
    public void The_designed_activation_scales_as_its_expansion_says(double s)
    {
        // γ̂_4(s) = σ̂_4 s⁴, γ̂_2(s) = σ̂_2 s² + √3 σ̂_4 s²(s²−1), γ̂_0(s) = σ̂_2(s²−1)/√2 + 3σ̂_4(s²−1)²/√24.
        double[] values = new double[5];
        new PolynomialCoefficients(Designed).Evaluate(s, values);
        double t = (s * s) - 1;
        Assert.Equal(Designed[4] * s * s * s * s, values[4], 1e-14);
        Assert.Equal((Designed[2] * s * s) + (Math.Sqrt(3) * Designed[4] * s * s * t), values[2], 1e-14);
        Assert.Equal((Designed[2] * t / Math.Sqrt(2)) + (3 * Designed[4] * t * t / Math.Sqrt(24)), values[0], 1e-14);
        Assert.Equal(0, values[1]);
        Assert.Equal(0, values[3]);
    }

    [Fact]
    public void The_derivative_in_the_norm_follows_from_the_next_coefficients()
    {
        // For σ(rx) = rσ(x) the general rule r s_k' = k s_k + √((k+1)(k+2)) s_{k+2} must give σ̂_k.
        double[] relu = ReluCoefficients.UpTo(22);
        for (int k = 0; k <= 20; k++)
        {
            Assert.Equal(relu[k], (k * relu[k]) + (Math.Sqrt((k + 1.0) * (k + 2.0)) * relu[k + 2]), 1e-14);
        }
    }

    [Fact]
    public void A_zero_row_is_refused()
    {
        TwoLayerNetwork teacher = Networks.Random(1, 2, 5);
        HomogeneousCoefficients relu = new([1]);
        RadialSeriesLoss loss = new(teacher, relu, relu, 0);
        Assert.Throws<ArgumentException>(() => loss.Value(new TwoLayerNetwork([1], new RowMatrix(1, 2))));
    }
}
