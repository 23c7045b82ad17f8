using System.Numerics;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The gradient of an objective on a batch, block by block, with numbers of one length.</summary>
/// <typeparam name="TNumber">double or float.</typeparam>
internal sealed unsafe class BlockGradient<TNumber> : GradientSource
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    // More sections let processors that are equally fast only on average end together, but each has sums of its own that want room in the cache.
    private const int LeastSections = 8;
    private const int GreatestSections = 32;
    private const int SectionBlocks = 16;

    // Sums of so many doubles are small: twice as many sections.
    private const int SmallSums = 1 << 14;
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
    private readonly SampleBlock<TNumber>?[] scratch = new SampleBlock<TNumber>?[WorkerTeam.Size];
    private SampleSums<TNumber>[] sums = [];
    private int[] halvesDone = [];
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

    // The first section of the second half: the greatest power of two below their number.
    private int Middle => (int)(BitOperations.RoundUpToPowerOf2((uint)sums.Length) / 2);

    /// <inheritdoc/>
    public override LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation)
    {
        Require.Length(dimension, student.Dimension, nameof(student));
        RandomSequence samples = sequence.Split((ulong)step);
        RoundedRows<TNumber> factor = Prepare(student);
        Array.Clear(halvesDone);
        WorkerTeam.Run(sums.Length, threads, AddSection);
        if (sums.Length > 1)
        {
            sums[0].Merge(sums[Middle], threads);
        }

        return sums[0].Finish();

        void AddSection(int section, int worker)
        {
            SampleBlock<TNumber> block = scratch[worker] ??= new SampleBlock<TNumber>(kernels, blockLength, dimension, factor.Rows, teacherWidth);
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

            MergeFrom(section);
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

    // In a tree, so that the order does not depend on threads. Who is the second of a pair to be done, adds it up while it is in the cache; the last pair is
    // left to all threads.
    private void MergeFrom(int section)
    {
        for (int distance = 1, left = section; distance < Middle; distance *= 2)
        {
            left -= left % (2 * distance);
            int right = left + distance;
            if (right < sums.Length)
            {
                if (Interlocked.Increment(ref halvesDone[right]) == 1)
                {
                    return;
                }

                sums[left].Merge(sums[right], 1);
            }
        }
    }

    private RoundedRows<TNumber> Prepare(TwoLayerNetwork student)
    {
        if (rows is null || rows.Rows != student.Width)
        {
            int width = student.Width;
            int more = (long)width * dimension <= SmallSums ? 2 : 1;
            int sections = Math.Min(blocks, Math.Clamp(more * blocks / SectionBlocks, more * LeastSections, more * GreatestSections));
            sums = [.. Enumerable.Range(0, sections).Select(_ => objective.CreateSums(kernels, width, dimension))];
            halvesDone = new int[sections];
            Array.Clear(scratch);
            return rows = kernels.Round(student.Rows);
        }

        rows.Set(student.Rows);
        return rows;
    }
}
