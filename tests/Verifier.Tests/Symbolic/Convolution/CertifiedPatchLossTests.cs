using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Convolution;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;
using Verifier.Testing;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Convolution;

public sealed class CertifiedPatchLossTests
{
    private const int Bits = 96;

    private static readonly HermiteSeries[] Activations =
        [.. new[] { "relu", "leaky_relu(0.2)", "gelu", "softplus", "sigmoid", "tanh", "erf(x)", "sin(x + 1)", "step(x)" }.Select(Analysed.Series)];

    /// <summary>Directions on rational circles, weights, and norms of v and w* from 1/50 to 50.</summary>
    public sealed record Draw(int Activation, PatchPoint Point)
    {
        public static Arbitrary<Draw> Draws() => Arb.From(
            from activation in Gen.Choose(0, Activations.Length - 1)
            from patches in Gen.Choose(1, 6)
            from angle in Gen.Choose(-12, 12)
            from turn in Gen.Choose(3, 9)
            from norm in Gen.Elements(new Rational(1, 50), new Rational(1, 3), 1, 7, 50)
            from teacherNorm in Gen.Elements(new Rational(1, 3), 1, new Rational(3, 2))
            from weights in Weights(patches)
            from teacherWeights in Weights(patches)
            select new Draw(activation, new PatchPoint(
                Circle(new Rational(angle, 7), norm), weights, Circle(new Rational(angle + turn, 7), teacherNorm), teacherWeights)));

        private static Gen<ImmutableArray<Rational>> Weights(int count) =>
            Gen.Choose(-40, 40).ArrayOf(count).Select(entries => entries.Select(entry => new Rational(entry, 8)).ToImmutableArray());

        private static ImmutableArray<Rational> Circle(Rational t, Rational norm) =>
            [norm * (1 - (t * t)) / (1 + (t * t)), norm * 2 * t / (1 + (t * t)), Rational.Zero];
    }

    [Property(MaxTest = 60, Arbitrary = [typeof(Draw)])]
    public void The_loss_in_doubles_and_its_gradient_agree_with_the_certified_ones(Draw draw)
    {
        HermiteSeries series = Activations[draw.Activation];
        PatchPoint point = draw.Point;
        CertifiedPatchLoss certified = new(new CertifiedPatchKernel(series, point.TeacherNorm, Bits), Bits);
        ConvolutionNetwork teacher = new(Doubles(point.TeacherDirection, point.TeacherNorm), Doubles(point.TeacherWeights, 1));
        ConvolutionNetwork student = new(Doubles(point.Direction, point.Norm), Doubles(point.Weights, 1));
        ConvolutionLoss loss = new(teacher, PatchKernels.Of(series, point.TeacherNorm));
        double size = 1 + loss.Value(student);
        AssertNear(certified.Value(point), loss.Value(student), size);
        ConvolutionGradient gradient = loss.Gradient(student);
        AssertNear(certified.WeightDerivative(point, 0), gradient.Weights[0], size);
        if (Rational.Abs(point.Correlation) <= new Rational(3, 4))
        {
            AssertNear(certified.FilterDerivative(point, 1), gradient.Filter[1], size * (1 + (1 / point.Norm.ToDouble())));
        }
    }

    // The loss by plain samples of Z, 4000 of them: |z| above 6 has a chance below 2e-9 each, in the normal approximation.
    [Property(MaxTest = 40, Arbitrary = [typeof(Draw)])]
    public void Samples_of_the_network_agree_with_the_loss_for_any_norms(Draw draw)
    {
        const int count = 4000;
        HermiteSeries series = Activations[draw.Activation];
        PatchPoint point = draw.Point;
        ActivationFunction sigma = EvaluateDouble.Compile(series.Activation).Evaluate;
        CertifiedPatchLoss certified = new(new CertifiedPatchKernel(series, point.TeacherNorm, Bits), Bits);
        double[] inputs = new double[count * point.Patches * point.PatchSize];
        new RandomSequence((ulong)(draw.Activation + (10 * point.Patches))).FillNormal(inputs);
        double[] squares = new double[count];
        double[] filter = Doubles(point.Direction, 1);
        double[] teacher = Doubles(point.TeacherDirection, point.TeacherNorm);
        double[] units = new double[2];
        for (int n = 0; n < count; n++)
        {
            double residual = 0;
            for (int j = 0; j < point.Patches; j++)
            {
                ReadOnlySpan<double> patch = inputs.AsSpan(((n * point.Patches) + j) * point.PatchSize, point.PatchSize);
                (units[0], units[1]) = (RowArithmetic.Dot(patch, filter), RowArithmetic.Dot(patch, teacher));
                sigma(units, units);
                residual += (point.Weights[j].ToDouble() * units[0]) - (point.TeacherWeights[j].ToDouble() * units[1]);
            }

            squares[n] = 0.5 * residual * residual;
        }

        double mean = squares.Average();
        double error = Math.Sqrt(squares.Sum(square => (square - mean) * (square - mean))) / count;
        ZScore.AssertPlausible(mean, certified.Value(point).Value.ToDouble(), error + 1e-12);
    }

    [Theory]
    [InlineData("relu", 0.25)]
    [InlineData("gelu", -0.5)]
    [InlineData("step(x)", 0.5)]
    public void The_slope_is_that_of_the_kernel(string activation, double rho)
    {
        CertifiedPatchKernel kernel = new(Analysed.Series(activation), 1, Bits);
        Rational place = Rational.FromDouble(rho);
        Rational step = new(1, 4096);
        double difference = (kernel.Covariance(place + step).Value.ToDouble() - kernel.Covariance(place - step).Value.ToDouble()) * 2048;
        Assert.Equal(difference, kernel.Slope(place).Value.ToDouble(), 1e-6);
    }

    [Fact]
    public void A_slope_close_to_the_ends_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CertifiedPatchKernel(Analysed.Series("relu"), 1, Bits).Slope(new Rational(4, 5)));

    private static void AssertNear(CertifiedNumber certified, double found, double size) => Assert.InRange(
        found,
        certified.Value.ToDouble() - certified.Value.Radius.ToDouble() - (2e-4 * size),
        certified.Value.ToDouble() + certified.Value.Radius.ToDouble() + (2e-4 * size));

    private static double[] Doubles(ImmutableArray<Rational> entries, Rational scale) => [.. entries.Select(entry => (scale * entry).ToDouble())];
}
