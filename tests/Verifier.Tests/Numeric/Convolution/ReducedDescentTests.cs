using Verifier.Numeric.Convolution;
using Verifier.Numeric.Random;
using Verifier.Testing;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Numeric.Convolution;

public sealed class ReducedDescentTests
{
    private const int Steps = 300;

    [Theory]
    [InlineData("relu", 1)]
    [InlineData("relu", 2)]
    [InlineData("leaky_relu(0.1)", 3)]
    [InlineData("gelu", 4)]
    [InlineData("softplus", 5)]
    [InlineData("sigmoid", 6)]
    [InlineData("erf(x)", 8)]
    [InlineData("sin(x + 1)", 9)]
    [InlineData("step(x)", 10)]
    public void Full_dimension_and_four_scalars_agree_step_by_step(string activation, int seed)
    {
        PatchKernel kernel = PatchKernels.Of(Analysed.Series(activation));
        for (ulong start = 0; start < 4; start++)
        {
            RandomSequence stream = new RandomSequence((ulong)seed).Split(start);
            ConvolutionNetwork teacher = ConvolutionNetwork.Teacher(6 + (int)start, 9, 1 + (2 * (double)start), 1);
            ReducedDescent rule = new(ReducedTeacher.Of(teacher), kernel, 0.1);
            ConvolutionNetwork student = RandomStarts.Full(teacher, stream);
            WeightNormalizedDescent full = new(new ConvolutionLoss(teacher, kernel), 0.1);
            ReducedState state = ReducedState.Of(student, teacher);
            for (int step = 0; step <= Steps; step++)
            {
                AssertSame(ReducedState.Of(student, teacher), state);
                (student, state) = (full.Step(student), rule.Step(state));
            }
        }
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(ConvolutionCase)])]
    public void One_step_and_the_loss_agree_for_any_norms(ConvolutionCase drawn)
    {
        PatchKernel kernel = LinearAnglePatchKernel.Relu(drawn.Teacher.FilterNorm);
        ReducedTeacher reduced = ReducedTeacher.Of(drawn.Teacher);
        double step = 0.3 * drawn.Student.FilterNorm * drawn.Student.FilterNorm
            / (1 + (drawn.Teacher.FilterNorm * reduced.WeightNorm * Verifier.Numeric.LinearAlgebra.RowArithmetic.Norm(drawn.Student.Weights)))
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
