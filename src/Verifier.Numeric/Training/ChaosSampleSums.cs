using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>
/// The sums over samples behind the sample forms of G and F. All terms but one depend on the samples through W = Σw and M = Σ w xxᵀ alone, and
/// C = Σ w (Bx)xᵀ = BM; half of M is enough.
/// </summary>
/// <param name="mu">μ.</param>
/// <param name="parts">1, or 2 to keep W and M of the first and the second half of every 64 samples apart: two independent samples.</param>
/// <param name="finish">Value and gradient from the sums.</param>
/// <param name="kernels">The vector path.</param>
/// <param name="width">m.</param>
/// <param name="dimension">d.</param>
internal sealed unsafe class ChaosSampleSums(
    double mu, int parts, Func<ChaosSampleSums, LossGradient> finish, BlockKernels kernels, int width, int dimension) : SampleSums
{
    private readonly AlignedArray[] moments =
        [.. Enumerable.Range(0, parts).Select(_ => new AlignedArray(Strip.ProductLength(dimension, dimension)))];

    private readonly AlignedArray gradient = new(Strip.ProductLength(width, dimension));
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

        RowMatrix cubic = BlockResult.Matrix(gradient, width, dimension);
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

    public override void AddStrip(SampleBlock block, int strip)
    {
        double* weights = block.Labels(strip), z = block.Factors.At(strip);
        Span<double> all = new(weights, Strip.Samples);
        all[block.CountOf(strip)..].Clear();
        RowArithmetic.Scale(scale, all);
        kernels.WriteScaled(block.Inputs.At(strip), dimension, weights, block.ScaledInputs.At(strip));
        quartic += kernels.WriteChaosFactors(z, width, weights, 12 + mu, z);
    }

    public override void AddBlock(SampleBlock block)
    {
        kernels.AddOuter(block.Factors, block.Inputs, block.Strips, gradient.Pointer);
        if (parts == 1)
        {
            kernels.AddOuterUpper(block.ScaledInputs, block.Inputs, block.Strips, moments[0].Pointer);
            AddWeights(0, new ReadOnlySpan<double>(block.Labels(0), block.Count));
            return;
        }

        // The halves of whole units are alternate strips.
        int whole = block.Count / SampleBlock.Unit;
        for (int part = 0; part < parts; part++)
        {
            kernels.AddOuterUpper(
                block.ScaledInputs.AlternateFrom(part), block.Inputs.AlternateFrom(part), whole, moments[part].Pointer);
            for (int strip = part; strip < 2 * whole; strip += 2)
            {
                AddWeights(part, new ReadOnlySpan<double>(block.Labels(strip), Strip.Samples));
            }
        }

        AddRest(block, 2 * whole);
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

    // Of the last samples, fewer than a unit, the first half (a multiple of four) goes to the first part; weights elsewhere are zero.
    private void AddRest(SampleBlock block, int firstStrip)
    {
        int count = block.Count - (firstStrip * Strip.Samples);
        int middle = count / 8 * 4;
        double* masked = stackalloc double[SampleBlock.Unit];
        Span<double> all = new(masked, SampleBlock.Unit);
        for (int part = 0; part < parts && count > 0; part++)
        {
            Range range = part == 0 ? ..middle : middle..count;
            ReadOnlySpan<double> weights = new ReadOnlySpan<double>(block.Labels(firstStrip), count)[range];
            all.Clear();
            weights.CopyTo(all[range]);
            AddWeights(part, weights);
            for (int strip = 0; strip < SampleBlock.Unit / Strip.Samples; strip++)
            {
                StripRows scaled = block.ScaledInputs.From(firstStrip + strip), inputs = block.Inputs.From(firstStrip + strip);
                kernels.WriteScaled(inputs.First, dimension, masked + (strip * Strip.Samples), scaled.First);
                kernels.AddOuterUpper(scaled, inputs, 1, moments[part].Pointer);
            }
        }
    }

    private void AddWeights(int part, ReadOnlySpan<double> weights)
    {
        counts[part] += weights.Length;
        foreach (double weight in weights)
        {
            weightSums[part] += weight;
        }
    }

    private RowMatrix Moment(int part) => BlockResult.Symmetric(moments[part], dimension);
}
