using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;
using Xunit;

namespace Verifier.Tests.Numeric.Training;

public sealed class FreshSamplesTests
{
    private const double Fourth = -0.08143375198;
    private static readonly DifferentiableActivation Quartic = DifferentiableActivation.OfHermiteSeries([0, 0, 0.28, 0, Fourth]);
    private static readonly DifferentiableActivation Octic = DifferentiableActivation.OfHermiteSeries([0.1, 0, 0.28, 0, Fourth, 0, 0.03, 0, 0.01]);
    private static readonly DifferentiableActivation Quintic = DifferentiableActivation.OfHermiteSeries([0.2, -0.3, 0.28, 0.1, Fourth, 0.05]);
    private static readonly DifferentiableActivation Leaky = DifferentiableActivation.Of(new HingePolynomial(0.8, 0.15, 0.2));
    private static readonly DifferentiableActivation BentParabola = DifferentiableActivation.Of(new HingePolynomial(0.7, 0.1, 0, 0.2));
    private static readonly DifferentiableActivation Tanh = DifferentiableActivation.From(Math.Tanh, x => 1 - (Math.Tanh(x) * Math.Tanh(x)));

    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 2, 3, 70 }, { 7, 5, 1000 }, { 16, 16, 64 }, { 20, 33, 257 }, { 50, 50, 300 }, { 64, 48, 100 }, { 70, 9, 333 },
        { 6, 4, 2100 }, { 81, 3, 128 }, { 105, 2, 130 }, { 118, 4, 65 }, { 128, 130, 65 }, { 200, 2, 70 }, { 18, 26, 4200 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_squared_loss_is_the_mean_over_the_samples_of_the_step(int dimension, int width, int batch)
    {
        foreach (DifferentiableActivation activation in new[] { DifferentiableActivation.Relu, Leaky, Quartic, Octic, Quintic, BentParabola, Tanh })
        {
            TeacherData data = new(Network(dimension + 1, dimension, 81), DifferentiableActivation.Relu, 0.3);
            TwoLayerNetwork student = Network(width, dimension, 82);
            FreshSamples source = new(data, new SampledSquaredLoss(activation), batch, new RandomSequence(83));
            AssertClose(NaiveSquaredLoss(data, activation, student, batch), source.Gradient(student, 5, CancellationToken.None));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void G_is_the_mean_over_the_samples_of_the_step(int dimension, int width, int batch)
    {
        TeacherData data = new(Network(dimension, dimension, 84), DifferentiableActivation.Relu);
        TwoLayerNetwork student = Network(width, dimension, 85);
        (RowMatrix inputs, double[] labels) = Samples(data, batch);
        LossGradient expected = new SampleObjectiveG(inputs, labels, Fourth, 0.7, 0.4).ValueAndGradient(student.Rows);
        FreshSamples source = new(data, new SampledG(Fourth, 0.7, 0.4), batch, new RandomSequence(83));
        AssertClose(expected, source.Gradient(student, 5, CancellationToken.None));
    }

    // u_j over the first half of every 64 samples, u'_j over the others; of the last, fewer ones, the first half is a multiple of four.
    [Theory]
    [InlineData(5, 4, 2100)]
    [InlineData(30, 27, 1300)]
    [InlineData(3, 2, 8)]
    public void F_is_the_mean_over_the_samples_of_the_step(int dimension, int width, int batch)
    {
        TeacherData data = new(Network(dimension, dimension, 84), DifferentiableActivation.Relu);
        TwoLayerNetwork student = Network(width, dimension, 85);
        (RowMatrix inputs, double[] labels) = Samples(data, batch);
        double expected = new SampleObjectiveG(inputs, labels, Fourth, 0.7, 0).ValueAndGradient(student.Rows).Value;
        expected += 0.05 * RowArithmetic.Dot(student.Rows.Values, student.Rows.Values);
        for (int j = 0; j < width; j++)
        {
            double[] sums = [0, 0];
            int[] counts = [0, 0];
            for (int n = 0; n < batch; n++)
            {
                int part = n % 64 < Math.Min(64, batch - (n / 64 * 64)) / 8 * 4 ? 0 : 1;
                double t = RowArithmetic.Dot(student.Rows.Row(j), inputs.Row(n));
                sums[part] += labels[n] * ((t * t) - RowArithmetic.Dot(student.Rows.Row(j), student.Rows.Row(j))) / (Math.Sqrt(2) * 0.28);
                counts[part]++;
            }

            expected += 0.4 * ((sums[0] / counts[0]) - 1) * ((sums[1] / counts[1]) - 1);
        }

        FreshSamples source = new(data, new SampledF((0.28, Fourth), 0.7, 0.4, 0.1), batch, new RandomSequence(83));
        double value = source.Gradient(student, 5, CancellationToken.None).Value;
        Assert.Equal(expected, value, 1e-10 * Math.Abs(expected));
    }

    [Theory]
    [InlineData(3, 1000)]
    [InlineData(50, 2000)]
    [InlineData(90, 700)]
    [InlineData(102, 100)]
    [InlineData(130, 200)]
    [InlineData(210, 70)]
    public void All_vector_paths_agree_to_rounding_and_each_repeats_its_bits_on_any_number_of_threads(int dimension, int batch)
    {
        TwoLayerNetwork student = Network(dimension, dimension, 86);
        TeacherData data = new(Network(dimension, dimension, 87), DifferentiableActivation.Relu);
        foreach (SampledObjective objective in Objectives(data))
        {
            LossGradient widest = At(VectorPaths.Widest, 1);
            foreach (VectorPath path in VectorPaths.Supported)
            {
                LossGradient one = At(path, 1);
                LossGradient two = At(path, 2);
                Assert.Equal(one.Value, two.Value);
                Assert.Equal(one.Rows.Values.ToArray(), two.Rows.Values.ToArray());
                AssertClose(widest, one);
            }

            LossGradient At(VectorPath path, int threads) =>
                new FreshSamples(data, objective, batch, new RandomSequence(89), threads, path).Gradient(student, 7, CancellationToken.None);
        }
    }

    // Norms differ from row to row; one row is 0.
    [Theory]
    [InlineData(1e-7, SamplePrecision.Double, 1e-12)]
    [InlineData(1e8, SamplePrecision.Double, 1e-12)]
    [InlineData(1e160, SamplePrecision.Double, 1e-12)]
    [InlineData(1e-170, SamplePrecision.Double, 1e-12)]
    [InlineData(1e20, SamplePrecision.Single, 1e-5)]
    [InlineData(1e-20, SamplePrecision.Single, 1e-5)]
    public void Rows_of_any_norm_are_projected_to_rounding(double norm, SamplePrecision precision, double bound)
    {
        TwoLayerNetwork unit = Network(25, 25, 86);
        double[] norms = [.. Enumerable.Range(0, 25).Select(j => j == 12 ? 0 : norm * Math.Pow(7, j % 6))];
        RowMatrix rows = new(25, 25, [.. unit.Rows.Values.ToArray().Select((entry, i) => entry * norms[i / 25])]);
        TwoLayerNetwork student = new([.. unit.Weights.Select((weight, j) => weight / (j == 12 ? 1 : norms[j]))], rows);
        TeacherData data = new(Network(25, 25, 87), DifferentiableActivation.Relu);
        LossGradient expected = NaiveSquaredLoss(data, DifferentiableActivation.Relu, student, 300);
        foreach (VectorPath path in VectorPaths.Supported)
        {
            SampledSquaredLoss loss = new(DifferentiableActivation.Relu);
            FreshSamples source = new(data, loss, 300, new RandomSequence(83), path: path, precision: precision);
            LossGradient actual = source.Gradient(student, 5, CancellationToken.None);
            Assert.Equal(expected.Value, actual.Value, bound * expected.Value);
            for (int i = 0; i < rows.Values.Length; i++)
            {
                Assert.Equal(expected.Rows.Values[i] * norms[i / 25], actual.Rows.Values[i] * norms[i / 25], bound * expected.Value);
            }
        }
    }

    [Fact]
    public void A_step_leaves_nothing_behind_for_the_next_one()
    {
        TwoLayerNetwork student = Network(30, 6, 86);
        TeacherData data = new(Network(6, 6, 87), DifferentiableActivation.Relu);
        foreach (SampledObjective objective in Objectives(data))
        {
            FreshSamples used = Source();
            used.Gradient(student, 6, CancellationToken.None);
            Assert.Equal(
                Source().Gradient(student, 7, CancellationToken.None).Rows.Values.ToArray(),
                used.Gradient(student, 7, CancellationToken.None).Rows.Values.ToArray());

            FreshSamples Source() => new(data, objective, 700, new RandomSequence(89));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Single_precision_sees_the_same_samples_rounded(int dimension, int width, int batch)
    {
        TeacherData data = new(Network(dimension + 1, dimension, 81), DifferentiableActivation.Relu, 0.3);
        TwoLayerNetwork student = Network(width, dimension, 82);
        SampledObjective[] objectives = [.. Objectives(data), new SampledSquaredLoss(Tanh, trainsWeights: true)];
        foreach (SampledObjective objective in objectives.Where(each => each is not SampledF || batch >= SampledF.LeastBatch))
        {
            LossGradient expected = At(SamplePrecision.Double, VectorPaths.Widest, 1);
            foreach (VectorPath path in VectorPaths.Supported)
            {
                LossGradient one = At(SamplePrecision.Single, path, 1);
                LossGradient two = At(SamplePrecision.Single, path, 2);
                Assert.Equal(one.Value, two.Value);
                Assert.Equal(one.Rows.Values.ToArray(), two.Rows.Values.ToArray());
                double distance = RelativeDistance(expected, one);
                Assert.InRange(distance, double.Epsilon, 2e-5);
            }

            FreshSamples single = new(data, objective, batch, new RandomSequence(89), precision: SamplePrecision.Single);
            LossGradient shown = single.Gradient(student, 7, CancellationToken.None);
            double[] difference = [.. shown.Rows.Values];
            RowArithmetic.AddScaled(-1, expected.Rows.Values, difference);
            double error = RowArithmetic.Norm(difference) / RowArithmetic.Norm(expected.Rows.Values);
            Assert.Equal(error, single.RoundingError(student, 7, CancellationToken.None)!.Value, 1e-9);

            LossGradient At(SamplePrecision precision, VectorPath path, int threads) =>
                new FreshSamples(data, objective, batch, new RandomSequence(89), threads, path, precision).Gradient(student, 7, CancellationToken.None);
        }
    }

    private static double RelativeDistance(LossGradient expected, LossGradient actual)
    {
        double[] difference = [.. actual.Rows.Values];
        RowArithmetic.AddScaled(-1, expected.Rows.Values, difference);
        double scale = RowArithmetic.Norm(expected.Rows.Values) + Math.Abs(expected.Value);
        return (RowArithmetic.Norm(difference) + Math.Abs(actual.Value - expected.Value)) / scale;
    }

    private static SampledObjective[] Objectives(TeacherData data)
    {
        LabelReduction reduction = LabelReduction.FromData(data, new RandomSequence(88), 4096);
        return
        [
            new SampledSquaredLoss(DifferentiableActivation.Relu), new SampledSquaredLoss(Quartic), new SampledG(Fourth, 1, 1, reduction),
            new SampledF((0.28, Fourth), 1, 1, 0.1, reduction),
        ];
    }

    private static TwoLayerNetwork Network(int width, int dimension, ulong seed) => new(
        RandomMatrices.Weights(width, 0.5, 1.5, new RandomSequence(seed)), RandomMatrices.UnitRows(width, dimension, new RandomSequence(seed, 1)));

    private static (RowMatrix Inputs, double[] Labels) Samples(TeacherData data, int batch)
    {
        RowMatrix inputs = new(batch, data.Teacher.Dimension);
        double[] labels = new double[batch];
        data.Fill(new RandomSequence(83).Split(5), 0, inputs.Values, labels);
        return (inputs, labels);
    }

    private static LossGradient NaiveSquaredLoss(TeacherData data, DifferentiableActivation activation, TwoLayerNetwork student, int batch)
    {
        (RowMatrix inputs, double[] labels) = Samples(data, batch);
        RowMatrix gradient = new(student.Width, student.Dimension);
        double value = 0;
        for (int n = 0; n < batch; n++)
        {
            double[] z = MatrixProduct.Multiply(student.Rows, inputs.Row(n));
            double[] outputs = new double[z.Length];
            double[] slopes = new double[z.Length];
            activation.Value(z, outputs);
            activation.Derivative(z, slopes);
            double error = RowArithmetic.Dot(outputs, student.Weights) - labels[n];
            value += error * error / batch;
            for (int j = 0; j < z.Length; j++)
            {
                RowArithmetic.AddScaled(2 * error * student.Weights[j] * slopes[j] / batch, inputs.Row(n), gradient.Row(j));
            }
        }

        return new LossGradient(value, [], gradient);
    }

    private static void AssertClose(LossGradient expected, LossGradient actual)
    {
        double scale = 1 + RowArithmetic.Norm(expected.Rows.Values) + Math.Abs(expected.Value);
        Assert.Equal(expected.Value, actual.Value, 1e-12 * scale);
        for (int i = 0; i < expected.Rows.Values.Length; i++)
        {
            Assert.Equal(expected.Rows.Values[i], actual.Rows.Values[i], 1e-12 * scale);
        }
    }
}
