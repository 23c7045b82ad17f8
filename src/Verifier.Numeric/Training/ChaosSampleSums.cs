using System.Numerics;
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
internal sealed unsafe class ChaosSampleSums<TNumber>(
    double mu, int parts, Func<IChaosSums, LossGradient> finish, BlockKernels<TNumber> kernels, int width, int dimension)
    : SampleSums<TNumber>, IChaosSums
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private static readonly int StripsOfUnit = SampleBlock<TNumber>.Unit / Strip<TNumber>.Samples;

    private readonly AlignedArray<double>[] moments =
        [.. Enumerable.Range(0, parts).Select(_ => new AlignedArray<double>(Strip<TNumber>.MomentLength(dimension)))];

    private readonly GradientSum<TNumber> gradient = new(kernels, width, dimension);
    private readonly double[] weightSums = new double[parts];
    private readonly long[] counts = new long[parts];
    private double scale;
    private double quartic;
    private ChaosScratch? scratch;

    public RowMatrix Rows { get; private set; } = new(width, dimension);

    public LossGradient Data(int sign)
    {
        scratch ??= new ChaosScratch(width, dimension);
        BlockResult.WriteSymmetric(moments[0], scratch.Moment);
        for (int part = 1; part < parts; part++)
        {
            MatrixSum.AddScaled(1, Moment(part), scratch.Moment);
        }

        MatrixProduct.Write(Rows, scratch.Moment, scratch.Correlation);
        return ChaosObjective.Finish((scratch.Correlation, gradient.ToMatrix(), weightSums.Sum(), quartic), Rows, sign, mu, scratch);
    }

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
        gradient.Clear();
        foreach (AlignedArray<double> moment in moments)
        {
            moment.Values.Clear();
        }
    }

    public override void AddStrip(SampleBlock<TNumber> block, int strip)
    {
        TNumber* weights = block.Labels(strip), z = block.Factors.At(strip);
        new Span<TNumber>(weights, Strip<TNumber>.Samples)[block.CountOf(strip)..].Clear();
        kernels.Scale(scale, weights);
        quartic += kernels.WriteChaosFactors(z, width, weights, 12 + mu, z);
    }

    public override void AddBlock(SampleBlock<TNumber> block)
    {
        gradient.Add(block);
        if (parts == 1)
        {
            kernels.AddMoment(block.Inputs, block.Labels(0), block.Strips, moments[0].Pointer);
            AddWeights(0, new ReadOnlySpan<TNumber>(block.Labels(0), block.Count));
            return;
        }

        // The halves of whole units are alternate strips, unless a strip is a unit.
        int whole = StripsOfUnit == parts ? block.Count / SampleBlock<TNumber>.Unit : 0;
        for (int part = 0; part < parts; part++)
        {
            kernels.AddMoment(block.Inputs.AlternateFrom(part), block.Labels(part), whole, moments[part].Pointer);
            for (int strip = part; strip < parts * whole; strip += parts)
            {
                AddWeights(part, new ReadOnlySpan<TNumber>(block.Labels(strip), Strip<TNumber>.Samples));
            }
        }

        for (int strip = StripsOfUnit * whole; strip < block.Strips; strip += StripsOfUnit)
        {
            AddUnit(block, strip);
        }
    }

    public override void Merge(SampleSums<TNumber> other, int threads)
    {
        ChaosSampleSums<TNumber> section = (ChaosSampleSums<TNumber>)other;
        quartic += section.quartic;
        gradient.Add(section.gradient, threads);
        for (int part = 0; part < parts; part++)
        {
            weightSums[part] += section.weightSums[part];
            counts[part] += section.counts[part];
            SumOfSections.Add(section.moments[part], moments[part], threads);
        }
    }

    public override LossGradient Finish() => finish(this);

    // The first half of a unit (of one that is not whole: a multiple of four) goes to the first part; weights elsewhere are zero.
    private void AddUnit(SampleBlock<TNumber> block, int firstStrip)
    {
        int count = Math.Min(SampleBlock<TNumber>.Unit, block.Count - (firstStrip * Strip<TNumber>.Samples));
        int middle = count / 8 * 4;
        TNumber* masked = stackalloc TNumber[SampleBlock<TNumber>.Unit];
        Span<TNumber> all = new(masked, SampleBlock<TNumber>.Unit);
        for (int part = 0; part < parts; part++)
        {
            Range range = part == 0 ? ..middle : middle..count;
            ReadOnlySpan<TNumber> weights = new ReadOnlySpan<TNumber>(block.Labels(firstStrip), count)[range];
            all.Clear();
            weights.CopyTo(all[range]);
            AddWeights(part, weights);
            kernels.AddMoment(block.Inputs.From(firstStrip), masked, StripsOfUnit, moments[part].Pointer);
        }
    }

    private void AddWeights(int part, ReadOnlySpan<TNumber> weights)
    {
        counts[part] += weights.Length;
        foreach (TNumber weight in weights)
        {
            weightSums[part] += double.CreateTruncating(weight);
        }
    }

    private RowMatrix Moment(int part)
    {
        RowMatrix moment = RowMatrix.Uninitialized(dimension, dimension);
        BlockResult.WriteSymmetric(moments[part], moment);
        return moment;
    }
}
