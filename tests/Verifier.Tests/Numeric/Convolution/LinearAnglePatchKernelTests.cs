using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Convolution;
using Xunit;

namespace Verifier.Tests.Numeric.Convolution;

public sealed class LinearAnglePatchKernelTests
{
    private const int Bits = 256;

    // αx + β|x|: 2α² sin²(φ/2) + β²[1 − cos φ − (2/π)(sin φ − φ cos φ)] in 256 bits, at the angle that the double is.
    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.6, 0.4)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-0.3, 2)]
    public void The_gap_keeps_its_digits_at_any_angle(double alpha, double beta)
    {
        const double norm = 2.5;
        LinearAnglePatchKernel kernel = LinearAnglePatchKernel.Homogeneous(alpha, beta, norm);
        foreach (double angle in (double[])[1e-300, 1e-12, 1e-8, 1e-5, 0.003, 0.4, 1, Math.PI / 2, 2, 3, 3.1, Math.PI])
        {
            Ball phi = Ball.FromDouble(angle, Bits);
            Ball square = 2 * (phi / 2).Sin().Pow(2);
            Ball arc = 2 * (phi.Sin() - (phi * phi.Cos())) / Ball.Pi(Bits);
            double expected = norm * ((Ball.FromDouble(alpha * alpha, Bits) * square) + (Ball.FromDouble(beta * beta, Bits) * (square - arc))).ToDouble();
            double lost = 1 + (alpha == 0 ? 1 / Math.Max(Math.PI - angle, 1e-16) : 0);
            Assert.Equal(expected, kernel.Gap(angle), (4e-15 * lost * expected) + 1e-31);
            Assert.Equal(Math.Sqrt(kernel.StudentVariance * kernel.TeacherVariance) - kernel.Covariance(angle), kernel.Gap(angle), 1e-14);
        }
    }

    [Fact]
    public void The_gap_of_a_step_is_linear_in_the_angle() =>
        Assert.Equal(9 * 1e-9 / (2 * Math.PI), LinearAnglePatchKernel.Step(-1, 3).Gap(1e-9), 1e-24);
}
