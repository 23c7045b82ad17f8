using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>Gradients on a batch of samples that no other step sees.</summary>
/// <remarks>
/// Drawing, labels, products and gradient are done for one block of samples after the other, while the block is in the cache. The batch is cut
/// into sections by its size alone, and their sums are merged in order, so the bits of the result do not depend on the number of threads, and
/// step t can be repeated without its predecessors. One gradient at a time: an instance keeps its working memory.
/// </remarks>
public sealed unsafe class FreshSamples : GradientSource
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
    private readonly BlockKernels kernels;
    private readonly BlockLabels labels;
    private readonly Stack<SampleBlock> idle = new();
    private SampleSums[] sums = [];
    private int width = -1;

    /// <summary>Batches of a fixed size.</summary>
    /// <param name="data">The source of samples.</param>
    /// <param name="objective">What is averaged.</param>
    /// <param name="batch">Samples in each step.</param>
    /// <param name="sequence">The randomness of the run.</param>
    /// <param name="threads">The greatest number of threads; −1 for as many as there are processors.</param>
    /// <param name="path">The vector registers used; null for the widest.</param>
    public FreshSamples(
        TeacherData data, SampledObjective objective, int batch, RandomSequence sequence, int threads = -1, VectorPath? path = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(batch);
        this.objective = objective;
        this.batch = batch;
        this.sequence = sequence;
        this.threads = threads;
        dimension = data.Teacher.Dimension;
        teacherWidth = data.Teacher.Width;
        blockLength = SampleBlock.LengthFor(dimension, batch);
        blocks = (batch + blockLength - 1) / blockLength;
        kernels = BlockKernels.Of(path ?? VectorPaths.Widest);
        labels = new BlockLabels(kernels, data, objective.Reduction);
    }

    /// <inheritdoc/>
    public override LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation)
    {
        Require.Length(dimension, student.Dimension, nameof(student));
        RandomSequence samples = sequence.Split((ulong)step);
        Prepare(student);
        ParallelOptions options = new() { MaxDegreeOfParallelism = sums.Length == 1 ? 1 : threads, CancellationToken = cancellation };
        Parallel.For(0, sums.Length, options, Rent, (section, _, block) => AddSection(section, block), Return);
        foreach (SampleSums part in sums.Skip(1))
        {
            sums[0].Merge(part);
        }

        return sums[0].Finish();

        SampleBlock AddSection(int section, SampleBlock block)
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
                    AddStrip(section, block, strip, first + (strip * Strip.Samples));
                }

                sums[section].AddBlock(block);
            }

            return block;
        }

        void AddStrip(int section, SampleBlock block, int strip, long first)
        {
            if (first % SampleBlock.Unit == 0)
            {
                block.Draw(samples, first, strip);
            }

            labels.Write(block, strip, samples, first);
            block.Project(student.Rows, strip);
            sums[section].AddStrip(block, strip);
        }
    }

    private void Prepare(TwoLayerNetwork student)
    {
        if (width != student.Width)
        {
            width = student.Width;
            int sections = Math.Min(MaximumSections, blocks);
            sums = [.. Enumerable.Range(0, sections).Select(_ => objective.CreateSums(kernels, width, dimension))];
            idle.Clear();
        }
    }

    private SampleBlock Rent()
    {
        lock (idle)
        {
            return idle.TryPop(out SampleBlock? block) ? block : new SampleBlock(kernels, blockLength, dimension, width, teacherWidth);
        }
    }

    private void Return(SampleBlock block)
    {
        lock (idle)
        {
            idle.Push(block);
        }
    }
}
