using System.Numerics;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The gradient of an objective on a batch, block by block, with numbers of one length.</summary>
/// <typeparam name="TNumber">double or float.</typeparam>
internal sealed unsafe class BlockGradient<TNumber> : GradientSource
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private const int MaximumSections = 8;
    private readonly SampledObjective objective;
    private readonly RandomSequence sequence;
    private readonly int dimension;
    private readonly int teacherWidth;
    private readonly int batch;
    private readonly int blockLength;
    private readonly int blocks;
    private readonly int threads;
    private readonly BlockKernels<TNumber> kernels;
    private readonly BlockLabels<TNumber> labels;
    private readonly Stack<SampleBlock<TNumber>> idle = new();
    private SampleSums<TNumber>[] sums = [];
    private RoundedRows<TNumber>? rows;

    public BlockGradient(
        BlockKernels<TNumber> kernels, TeacherData data, SampledObjective objective, int batch, RandomSequence sequence, int threads)
    {
        this.kernels = kernels;
        this.objective = objective;
        this.batch = batch;
        this.sequence = sequence;
        this.threads = threads;
        dimension = data.Teacher.Dimension;
        teacherWidth = data.Teacher.Width;
        blockLength = SampleBlock<TNumber>.LengthFor(dimension, batch);
        blocks = (batch + blockLength - 1) / blockLength;
        labels = new BlockLabels<TNumber>(kernels, data, objective.Reduction);
    }

    /// <inheritdoc/>
    public override LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation)
    {
        Require.Length(dimension, student.Dimension, nameof(student));
        RandomSequence samples = sequence.Split((ulong)step);
        RoundedRows<TNumber> factor = Prepare(student);
        ParallelOptions options = new() { MaxDegreeOfParallelism = sums.Length == 1 ? 1 : threads, CancellationToken = cancellation };
        Parallel.For(0, sums.Length, options, Rent, (section, _, block) => AddSection(section, block), Return);
        foreach (SampleSums<TNumber> part in sums.Skip(1))
        {
            sums[0].Merge(part);
        }

        return sums[0].Finish();

        SampleBlock<TNumber> AddSection(int section, SampleBlock<TNumber> block)
        {
            sums[section].Begin(student, batch);
            int last = (int)((section + 1L) * blocks / sums.Length);
            for (int number = (int)((long)section * blocks / sums.Length); number < last; number++)
            {
                cancellation.ThrowIfCancellationRequested();
                long first = (long)number * blockLength;
                block.Begin((int)Math.Min(blockLength, batch - first));
                for (int strip = 0; strip < block.Strips; strip++)
                {
                    AddStrip(section, block, strip, first + (strip * Strip<TNumber>.Samples));
                }

                sums[section].AddBlock(block);
            }

            return block;
        }

        void AddStrip(int section, SampleBlock<TNumber> block, int strip, long first)
        {
            if (first % SampleBlock<TNumber>.Unit == 0)
            {
                block.Draw(samples, first, strip);
            }

            labels.Write(block, strip, samples, first);
            block.Project(factor, strip);
            sums[section].AddStrip(block, strip);
        }
    }

    private RoundedRows<TNumber> Prepare(TwoLayerNetwork student)
    {
        if (rows is null || rows.Rows != student.Width)
        {
            int width = student.Width;
            int sections = Math.Min(MaximumSections, blocks);
            sums = [.. Enumerable.Range(0, sections).Select(_ => objective.CreateSums(kernels, width, dimension))];
            idle.Clear();
            return rows = new RoundedRows<TNumber>(student.Rows);
        }

        rows.Set(student.Rows);
        return rows;
    }

    private SampleBlock<TNumber> Rent()
    {
        lock (idle)
        {
            return idle.TryPop(out SampleBlock<TNumber>? block)
                ? block
                : new SampleBlock<TNumber>(kernels, blockLength, dimension, rows!.Rows, teacherWidth);
        }
    }

    private void Return(SampleBlock<TNumber> block)
    {
        lock (idle)
        {
            idle.Push(block);
        }
    }
}
