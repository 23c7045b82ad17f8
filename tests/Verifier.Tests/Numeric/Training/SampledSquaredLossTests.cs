using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;
using Verifier.Tests.Numeric.Evaluation;
using Xunit;

namespace Verifier.Tests.Numeric.Training;

public sealed class SampledSquaredLossTests
{
    private static readonly double[] Series = [0.2, -0.3, 0.5, 0.1, 0.4];
    private static readonly TwoLayerNetwork Teacher = Networks.Random(3, 4, 71);
    private static readonly TwoLayerNetwork Student = Networks.Random(5, 4, 72);

    [Fact]
    public void Gradient_agrees_with_differences_on_the_same_samples()
    {
        FreshSamples source = Source(600);
        Networks.AssertGradient(
            s => source.Gradient(s, 3, CancellationToken.None).Value, s => source.Gradient(s, 3, CancellationToken.None), Student, 1e-8);
    }

    [Fact]
    public void Its_mean_is_the_population_loss()
    {
        double expected = new SeriesLoss(Teacher, Series, Series, noiseVariance: 0.25).Value(Student);
        FreshSamples source = Source(1000);
        double[] values = [.. Enumerable.Range(0, 100).Select(step => source.Gradient(Student, step, CancellationToken.None).Value)];
        double mean = values.Average();
        double error = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / 99 / 100);
        Assert.InRange((mean - expected) / error, -5, 5);
    }

    [Fact]
    public void Rows_of_any_batch_repeat_on_their_own()
    {
        TeacherData data = new(Teacher, DifferentiableActivation.Relu.Value, 0.1);
        double[] inputs = new double[400];
        double[] labels = new double[100];
        data.Fill(new RandomSequence(5), 0, inputs, labels);
        double[] row = new double[4];
        double[] label = new double[1];
        data.Fill(new RandomSequence(5), 37, row, label);
        Assert.Equal(inputs.AsSpan(37 * 4, 4).ToArray(), row);
        Assert.Equal(labels[37], label[0], 1e-15);
    }

    private static FreshSamples Source(int batch)
    {
        DifferentiableActivation activation = DifferentiableActivation.OfHermiteSeries(Series);
        TeacherData data = new(Teacher, activation.Value, 0.5);
        return new FreshSamples(data, new SampledSquaredLoss(activation, trainsWeights: true), batch, new RandomSequence(73));
    }
}
