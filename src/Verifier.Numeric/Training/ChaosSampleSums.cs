using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>
/// The sums over samples behind the sample forms of G and F. All terms but one depend on the samples through W = Σw and M = Σ w xxᵀ alone, and
/// C = Σ w (Bx)xᵀ = BM; half of M is enough.
/// </summary>
/// <param name="mu">μ.</param>
/// <param name="parts">1, or 2 to keep W and M of the first and the second half of each block apart: two independent samples.</param>
/// <param name="finish">Value and gradient from the sums.</param>
/// <param name="kernels">The vector path.</param>
/// <param name="width">m.</param>
/// <param name="dimension">d.</param>
internal sealed unsafe class ChaosSampleSums(
    double mu, int parts, Func<ChaosSampleSums, LossGradient> finish, BlockKernels kernels, int width, int dimension) : SampleSums
{
    private readonly AlignedArray[] moments =
        [.. Enumerable.Range(0, parts).Select(_ => new AlignedArray(Aligned4(dimension) * kernels.PaddedColumns(dimension)))];

    private readonly AlignedArray gradient = new(Aligned4(width) * kernels.PaddedColumns(dimension));
    private readonly double[] weightSums = new double[parts];
    private readonly long[] counts = new long[parts];
    private double scale;
    private double quartic;

    /// <summary>The student's B.</summary>
    public RowMatrix Rows { get; private set; } = new(width, dimension);

    /// <summary>The data part of the objective from all samples: G with λ = 0.</summary>
    public LossGradient Data(int sign)
    {
        RowMatrix second = Moment(0);
        for (int part = 1; part < parts; part++)
        {
            MatrixSum.AddScaled(1, Moment(part), second);
        }

        RowMatrix cubic = BlockResult.Matrix(gradient, width, dimension, kernels.PaddedColumns(dimension));
        RowMatrix correlation = MatrixProduct.Multiply(Rows, second);
        return ChaosObjective.Finish((correlation, cubic, weightSums.Sum(), quartic), Rows, sign, mu, 0);
    }

    /// <summary>The mean of y(xxᵀ − I) over the samples of a part.</summary>
    public RowMatrix LabelMoment(int part)
    {
        RowMatrix moment = Moment(part);
        MatrixSum.AddScaled(-weightSums[part], RowMatrix.Identity(dimension), moment);
        RowArithmetic.Scale(1 / (scale * counts[part]), moment.Values);
        return moment;
    }

    public override void Begin(TwoLayerNetwork student, int batch)
    {
        Rows = student.Rows;
        scale = 1.0 / batch;
        quartic = 0;
        Array.Clear(weightSums);
        Array.Clear(counts);
        gradient.Values.Clear();
        foreach (AlignedArray moment in moments)
        {
            moment.Values.Clear();
        }
    }

    public override void Add(SampleBlock block)
    {
        int middle = parts == 1 ? block.Rows : block.Count / 8 * 4;
        for (int n = 0; n < block.Rows; n++)
        {
            block.Labels[n] = n < block.Count ? scale * block.Labels[n] : 0;
            weightSums[n < middle ? 0 : 1] += block.Labels[n];
        }

        kernels.WriteScaledRows(block.Inputs, dimension, block.Rows, block.Labels, block.Scratch);
        kernels.AddTransposedUpper(block.Scratch, block.Inputs, dimension, middle, moments[0].Pointer);
        counts[0] += Math.Min(middle, block.Count);
        if (parts > 1)
        {
            int offset = middle * block.InputStride;
            kernels.AddTransposedUpper(block.Scratch + offset, block.Inputs + offset, dimension, block.Rows - middle, moments[1].Pointer);
            counts[1] += block.Count - middle;
        }

        quartic += kernels.WriteChaosFactors(block.Projections, width, block.Rows, block.Labels, 12 + mu, block.Scratch);
        kernels.AddTransposed(block.Scratch, width, block.Inputs, dimension, block.Rows, gradient.Pointer);
    }

    public override void Merge(SampleSums other)
    {
        ChaosSampleSums sums = (ChaosSampleSums)other;
        quartic += sums.quartic;
        RowArithmetic.Add(sums.gradient.Values, gradient.Values);
        for (int part = 0; part < parts; part++)
        {
            weightSums[part] += sums.weightSums[part];
            counts[part] += sums.counts[part];
            RowArithmetic.Add(sums.moments[part].Values, moments[part].Values);
        }
    }

    public override LossGradient Finish() => finish(this);

    private RowMatrix Moment(int part) => BlockResult.Symmetric(moments[part], dimension, kernels.PaddedColumns(dimension));

    private static int Aligned4(int count) => (count + 3) / 4 * 4;
}
