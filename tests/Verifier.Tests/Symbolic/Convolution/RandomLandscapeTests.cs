using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Convolution;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Symbolic.Convolution;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Convolution;

/// <summary>Every critical point that is claimed, at random teachers, against the loss in full dimension.</summary>
public sealed class RandomLandscapeTests
{
    private const double Accuracy = 1e-9;

    private static readonly Lazy<(PatchMoments Moments, PatchShape Shape, PatchKernel Kernel)>[] Known =
        [.. PatchDraw.Names.Append("h(0, x)/2 + 3*h(1, x)/10 + 4*h(2, x)/5").Select(name => new Lazy<(PatchMoments, PatchShape, PatchKernel)>(() =>
        {
            PatchMoments moments = PatchMomentsTests.Of(name);
            return (moments, PatchShapeFinder.Find(moments), PatchKernels.Of(moments.Series));
        }))];

    /// <summary>An activation, a* with ‖a*‖ from 1/100 to 100, w* of norm 1 and a direction at right angles to it.</summary>
    public sealed record Draw(int Activation, Rational[] Weights, double[] Filter, double[] Across)
    {
        public ConvolutionNetwork Teacher => new(Filter, [.. Weights.Select(weight => weight.ToDouble())]);

        public static Arbitrary<Draw> Draws() => Arb.From(
            from activation in Gen.Choose(0, Known.Length - 1)
            from patches in Gen.Choose(1, 12)
            from patchSize in Gen.Choose(2, 8)
            from scale in Gen.Elements(new Rational(1, 100), 1, 100)
            from entries in Gen.Choose(-9, 12).ArrayOf(patches)
            from filter in MatrixGenerators.Normal.ArrayOf(patchSize)
            from other in MatrixGenerators.Normal.ArrayOf(patchSize)
            let unit = Unit(filter)
            let along = RowArithmetic.Dot(unit, other)
            select new Draw(
                activation,
                [.. entries.Select(entry => scale * new Rational(entry == 0 ? 1 : entry, 9))],
                unit,
                Unit([.. other.Zip(unit, (x, w) => x - (along * w))])));

        public override string ToString() => $"activation {Activation}, a* = ({string.Join<Rational>(", ", Weights)})";

        private static double[] Unit(double[] vector)
        {
            double norm = RowArithmetic.Norm(vector);
            return [.. vector.Select(x => x / norm)];
        }
    }

    [Property(MaxTest = 150, Arbitrary = [typeof(Draw)])]
    public void Claimed_critical_points_are_those_of_the_loss_in_full_dimension(Draw draw)
    {
        (PatchMoments moments, PatchShape shape, PatchKernel kernel) = Known[draw.Activation].Value;
        ConvolutionLoss loss = new(draw.Teacher, kernel);
        ReducedDescent rule = new(ReducedTeacher.Of(draw.Teacher), kernel, 1);
        double size = rule.MeanRate * draw.Weights.Sum(weight => weight.ToDouble() * weight.ToDouble());
        IReadOnlyList<PatchCriticalPoint> points = Points(draw)!;
        double[] angles = [.. points.Select(point => Math.Acos(Math.Clamp(point.Correlation.ToDouble(), -1, 1)))];
        foreach ((int index, PatchCriticalPoint point) in points.Index())
        {
            ConvolutionNetwork student = Student(draw, rule, angles[index]);
            Assert.Equal(point.Loss.Value.ToDouble(), loss.Value(student), Accuracy * size);
            ConvolutionGradient gradient = loss.Gradient(student);
            Assert.All(gradient.Weights, entry => Assert.Equal(0, entry, Accuracy * Math.Sqrt(size) * rule.MeanRate));
            bool isKink = kernel.Turn(angles[index]) > 1e-3 && Math.Abs(point.Correlation.ToDouble()) == 1;
            Assert.True(isKink || RowArithmetic.Norm(gradient.Filter) <= 1e2 * Accuracy * size, $"∂ℓ/∂v = {RowArithmetic.Norm(gradient.Filter)}");
            double room = 0.4 * angles.Where((_, other) => other != index).Select(other => Math.Abs(other - angles[index])).DefaultIfEmpty(1).Min();
            AssertKind(point.Kind, rule, angles[index], Math.Min(0.05, room), Accuracy * 1e-4 * size);
        }

        Assert.True(shape.IsProved && moments.Variance.Value.IsPositive);
    }

    // T is where the certified criterion and the one in doubles change sides; S² ≤ kA² bounds the ratio.
    [Property(MaxTest = 60, Arbitrary = [typeof(Draw)])]
    public void The_criterion_changes_sides_exactly_at_the_threshold(Draw draw)
    {
        (PatchMoments moments, PatchShape shape, PatchKernel kernel) = Known[draw.Activation].Value;
        int patches = draw.Weights.Length;
        if (PatchLandscape.Threshold(moments, patches) is not { } exact || !shape.IsIncreasing || exact.Value.ToDouble() >= patches)
        {
            return;
        }

        double threshold = exact.Value.ToDouble();
        double size = draw.Weights[0].ToDouble() * draw.Weights[0].ToDouble();
        foreach (double offset in (double[])[-1e-7, 1e-7])
        {
            double ratio = threshold * (1 + offset);
            PatchTeacher teacher = new(patches, Rational.FromDouble(ratio) * Rational.FromDouble(size), Rational.FromDouble(size));
            Assert.Equal(offset < 0 ? 2 : 1, new PatchLandscape(moments, teacher).Minima(shape)!.Count);
            ReducedTeacher doubles = new(patches, Math.Sqrt(ratio * size), Math.Sqrt(size));
            Assert.Equal(offset < 0, new ConvolutionLandscape(doubles, kernel).HasSpuriousMinimum);
        }
    }

    private static IReadOnlyList<PatchCriticalPoint>? Points(Draw draw)
    {
        (PatchMoments moments, PatchShape shape, _) = Known[draw.Activation].Value;
        Rational sum = draw.Weights.Aggregate(Rational.Zero, (left, right) => left + right);
        Rational square = draw.Weights.Aggregate(Rational.Zero, (left, right) => left + (right * right));
        return PatchCriticalPoints.Of(moments, shape, new PatchLandscape(moments, new PatchTeacher(draw.Weights.Length, sum * sum, square)));
    }

    /// <summary>v at the angle to w*, of norm 3, and a = a(φ) = δ/τ² a* + c_0²(τ² − δ)S/(τ²(kc_0² + τ²)) 1.</summary>
    private static ConvolutionNetwork Student(Draw draw, ReducedDescent rule, double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle);
        PatchKernel kernel = rule.Kernel;
        double share = kernel.Covariance(angle) / kernel.StudentVariance;
        double shift = kernel.StudentMeanSquare * (1 - share) * rule.Teacher.WeightSum / rule.MeanRate;
        return new ConvolutionNetwork(
            [.. draw.Filter.Zip(draw.Across, (along, across) => 3 * ((cosine * along) + (sine * across)))],
            [.. draw.Weights.Select(weight => (share * weight.ToDouble()) + shift)]);
    }

    /// <summary>Along the best weights the loss rises on both sides of a minimum and falls on one side of a saddle; the weights alone only raise it.</summary>
    private static void AssertKind(PatchCriticalKind kind, ReducedDescent rule, double angle, double room, double rounding)
    {
        double here = rule.Loss(rule.Profile(angle));
        double[] turned = [.. new[] { -1.0, -0.1, -0.01, 0.01, 0.1, 1.0 }.Select(step => angle + (room * step)).Where(other => other is >= 0 and <= Math.PI)
            .Select(other => rule.Loss(rule.Profile(other)))];
        Assert.True(kind == PatchCriticalKind.Saddle ? turned.Any(loss => loss < here) : turned.All(loss => loss >= here - rounding), $"{kind} at {angle}");
        ReducedState best = rule.Profile(angle);
        Assert.True(rule.Loss(best with { Mean = best.Mean + rule.Teacher.WeightNorm }) > here);
        Assert.True(rule.Loss(best with { Contrast = best.Contrast + rule.Teacher.WeightNorm }) > here);
    }
}
