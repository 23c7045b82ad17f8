using Verifier.Numeric.Sampling;
using Xunit;

namespace Verifier.Tests.Numeric.Sampling;

public sealed class HingePolynomialTests
{
    private static readonly double[] Points = [-3.1, -1, -0.2, 0, 0.4, 1.7, 5];

    [Fact]
    public void Hermite_sums_agree_with_the_recurrence()
    {
        double[] coefficients = [0.3, -0.2, 0.7, 0.11, -0.4, 0.05, 0.9, -0.6, 0.2];
        HingePolynomial powers = HingePolynomial.OfHermite(coefficients);
        double[] expected = new double[Points.Length];
        HermiteSum.Evaluate(coefficients, Points, expected);
        for (int i = 0; i < Points.Length; i++)
        {
            Assert.Equal(expected[i], powers.At(Points[i]), 1e-10);
        }
    }

    [Fact]
    public void Slopes_are_those_of_differences()
    {
        HingePolynomial f = new(0.7, 0.1, -0.3, 0.2, 0.05, -0.01, 0.003);
        foreach (double x in Points.Where(x => x != 0))
        {
            Assert.Equal((f.At(x + 1e-6) - f.At(x - 1e-6)) / 2e-6, f.SlopeAt(x), 1e-7);
        }
    }

    [Fact]
    public void Even_parts_and_subtracted_series_are_what_they_say()
    {
        HingePolynomial f = new(0.7, 0.1, -0.3, 0.2, 0.05);
        foreach (double x in Points)
        {
            Assert.Equal((f.At(x) + f.At(-x)) / 2, f.EvenPart().At(x), 1e-12);
            Assert.Equal(f.At(x) - 0.5 - (0.25 * x) - (0.1 * ((x * x) - 1) / Math.Sqrt(2)), f.MinusHermite([0.5, 0.25, 0.1]).At(x), 1e-12);
            Assert.Equal(Math.Abs(x), HingePolynomial.Absolute.At(x), 1e-15);
        }
    }

    [Fact]
    public void High_degrees_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new HingePolynomial(0, new double[10]));
}
