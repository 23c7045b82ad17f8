using FsCheck;
using FsCheck.Fluent;
using Verifier.Numeric.Convolution;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Testing;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Numeric.Convolution;

public sealed class ReducedDescentTests
{
    private const int Steps = 300;

    private static readonly PatchKernel[] Kernels =
        [.. Symbolic.Convolution.PatchDraw.Names.Select(name => PatchKernels.Of(Analysed.Series(name)))];

    /// <summary>An activation, a teacher of random shape, direction and sum, and a start of Algorithm 1.</summary>
    public sealed record Draw(int Activation, ConvolutionNetwork Teacher, ConvolutionNetwork Start)
    {
        public static Arbitrary<Draw> Draws() => Arb.From(
            from activation in Gen.Choose(0, Kernels.Length - 1)
            from patches in Gen.Choose(1, 60)
            from patchSize in Gen.Choose(2, 40)
            from filter in MatrixGenerators.Normal.ArrayOf(patchSize)
            from weights in MatrixGenerators.Normal.ArrayOf(patches)
            from tilt in Gen.Choose(-20, 20)
            from seed in Gen.Choose(0, int.MaxValue)
            let tilted = weights.Select(weight => weight + (tilt / 10.0)).ToArray()
            let teacher = new ConvolutionNetwork(Unit(filter), Unit(tilted))
            select new Draw(activation, teacher, RandomStarts.Full(teacher, new RandomSequence((ulong)seed))));

        public override string ToString() => $"{Symbolic.Convolution.PatchDraw.Names[Activation]}, {Teacher.Patches} patches of {Teacher.PatchSize}";

        private static double[] Unit(double[] vector)
        {
            double norm = RowArithmetic.Norm(vector);
            return [.. vector.Select(entry => entry / norm)];
        }
    }

    [Property(MaxTest = 150, Arbitrary = [typeof(Draw)])]
    public void Full_dimension_and_four_scalars_agree_step_by_step_from_random_starts(Draw draw)
    {
        PatchKernel kernel = Kernels[draw.Activation];
        double step = Math.Min(0.1, 1 / ((draw.Teacher.Patches * kernel.StudentMeanSquare) + kernel.StudentVariance));
        ReducedDescent rule = new(ReducedTeacher.Of(draw.Teacher), kernel, step);
        WeightNormalizedDescent full = new(new ConvolutionLoss(draw.Teacher, kernel), step);
        (ConvolutionNetwork student, ReducedState state) = (draw.Start, ReducedState.Of(draw.Start, draw.Teacher));
        for (int i = 0; i <= Steps; i++)
        {
            AssertSame(ReducedState.Of(student, draw.Teacher), state);
            (student, state) = (full.Step(student), rule.Step(state));
        }
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(ConvolutionCase)])]
    public void One_step_and_the_loss_agree_for_any_norms(ConvolutionCase drawn)
    {
        PatchKernel kernel = LinearAnglePatchKernel.Relu(drawn.Teacher.FilterNorm);
        ReducedTeacher reduced = ReducedTeacher.Of(drawn.Teacher);
        double step = 0.3 * drawn.Student.FilterNorm * drawn.Student.FilterNorm
            / (1 + (drawn.Teacher.FilterNorm * reduced.WeightNorm * RowArithmetic.Norm(drawn.Student.Weights)))
            / (1 + (drawn.Student.FilterNorm * drawn.Student.FilterNorm)) / drawn.Teacher.Patches;
        ConvolutionLoss loss = new(drawn.Teacher, kernel);
        ReducedDescent rule = new(reduced, kernel, step);
        ReducedState start = ReducedState.Of(drawn.Student, drawn.Teacher);
        double scale = 1 + Math.Abs(loss.Value(drawn.Student));
        Assert.Equal(loss.Value(drawn.Student), rule.Loss(start), 1e-12 * scale);
        ReducedState full = ReducedState.Of(new WeightNormalizedDescent(loss, step).Step(drawn.Student), drawn.Teacher);
        ReducedState four = rule.Step(start);
        double size = 1 + Math.Abs(four.Mean) + Math.Abs(four.Contrast) + four.Rest;
        Assert.Equal(four.Angle, full.Angle, 1e-11);
        Assert.Equal(four.Norm, full.Norm, 1e-12 * four.Norm);
        Assert.Equal(four.Mean, full.Mean, 1e-12 * size);
        Assert.Equal(four.Contrast, full.Contrast, 1e-10 * size);
    }

    private static void AssertSame(ReducedState expected, ReducedState actual)
    {
        Assert.Equal(expected.Norm, actual.Norm, 1e-12);
        Assert.Equal(expected.Angle, actual.Angle, 1e-12);
        Assert.Equal(expected.Mean, actual.Mean, 1e-12);
        Assert.Equal(expected.Contrast, actual.Contrast, 1e-12);
        Assert.Equal(expected.Rest, actual.Rest, 1e-12);
    }
}
