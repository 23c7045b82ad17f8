using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training;

/// <summary>Gradients on a batch of samples that no other step sees.</summary>
/// <remarks>
/// The batch is cut into sections by its size alone, and their sums are merged in order, so the result does not depend on the number of
/// threads; and step t can be repeated without its predecessors.
/// </remarks>
/// <param name="data">The source of samples.</param>
/// <param name="objective">What is averaged.</param>
/// <param name="batch">Samples in each step.</param>
/// <param name="sequence">The randomness of the run.</param>
/// <param name="threads">The greatest number of threads; −1 for as many as there are processors.</param>
public sealed class FreshSamples(TeacherData data, SampledObjective objective, int batch, RandomSequence sequence, int threads = -1) : GradientSource
{
    private const int BlockRows = ChaosSums.BlockRows;
    private const int MaximumSections = 16;
    private readonly int batch = batch > 0 ? batch : throw new ArgumentOutOfRangeException(nameof(batch), batch, "A batch has at least one sample.");

    /// <inheritdoc/>
    public override LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation)
    {
        RandomSequence samples = sequence.Split((ulong)step);
        int blocks = (batch + BlockRows - 1) / BlockRows;
        int sections = Math.Min(MaximumSections, blocks);
        SampleSums[] sums = new SampleSums[sections];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.For(0, sections, options, section =>
        {
            sums[section] = objective.Begin(student, batch);
            int last = (int)((section + 1L) * blocks / sections);
            for (int block = (int)((long)section * blocks / sections); block < last; block++)
            {
                cancellation.ThrowIfCancellationRequested();
                AddBlock(sums[section], samples, block * BlockRows);
            }
        });

        foreach (SampleSums part in sums.Skip(1))
        {
            sums[0].Merge(part);
        }

        return sums[0].Finish();
    }

    private void AddBlock(SampleSums sums, RandomSequence samples, int first)
    {
        double[] labels = new double[Math.Min(BlockRows, batch - first)];
        double[] inputs = new double[labels.Length * data.Teacher.Dimension];
        data.Fill(samples, first, inputs, labels);
        sums.Add(inputs, labels);
    }
}
