using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>
/// Samples that stay in the second-level cache until they are summed over: inputs, labels and the factors that their products want; and room for
/// what is only needed while one strip is worked on.
/// </summary>
internal sealed unsafe class SampleBlock
{
    /// <summary>Samples are drawn so many at a time: whole strips and whole groups of random numbers.</summary>
    public const int Unit = NormalGroups.Length;

    // Five rows of it, and five more that pass by, stay in the first-level cache.
    private const int GreatestLength = 512;
    private const int InputRoom = 100 * 1024;
    private const int Shares = 8;
    private readonly BlockKernels kernels;
    private readonly int dimension;
    private readonly int width;
    private readonly AlignedArray inputs;
    private readonly AlignedArray scaledInputs;
    private readonly AlignedArray factors;
    private readonly AlignedArray labels;
    private readonly AlignedArray scratch;
    private readonly AlignedArray piece;

    /// <summary>Room for samples.</summary>
    /// <param name="kernels">The vector path.</param>
    /// <param name="length">Samples, a multiple of <see cref="Unit"/>.</param>
    /// <param name="dimension">d.</param>
    /// <param name="width">m.</param>
    /// <param name="teacherWidth">m*.</param>
    public SampleBlock(BlockKernels kernels, int length, int dimension, int width, int teacherWidth)
    {
        this.kernels = kernels;
        this.dimension = dimension;
        this.width = width;
        int strips = length / Strip.Samples;
        inputs = new AlignedArray(strips * Strip.Length(dimension));
        scaledInputs = new AlignedArray(inputs.Length);
        factors = new AlignedArray(strips * Strip.Length(width));
        labels = new AlignedArray(length);
        scratch = new AlignedArray(Strip.Length(Math.Max(dimension, teacherWidth)));
        piece = new AlignedArray(Math.Max(BlockKernels.TransposedSamples, Unit >> BitOperations.TrailingZeroCount(dimension)) * dimension);
    }

    /// <summary>How many samples belong to the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Strips in use, an even number.</summary>
    public int Strips { get; private set; }

    /// <summary>Room for a strip with m* or d rows.</summary>
    public double* Scratch => scratch.Pointer;

    /// <summary>All inputs.</summary>
    public StripRows Inputs => new(inputs.Pointer, dimension);

    /// <summary>Room for the inputs times numbers.</summary>
    public StripRows ScaledInputs => new(scaledInputs.Pointer, dimension);

    /// <summary>m numbers for each sample: first the projections BX on the student's rows, then the factors of the gradient.</summary>
    public StripRows Factors => new(factors.Pointer, width);

    /// <summary>y of the samples of a strip.</summary>
    public double* Labels(int strip) => labels.Pointer + (strip * Strip.Samples);

    /// <summary>How many samples of a strip belong to the batch; the others must get weight zero.</summary>
    public int CountOf(int strip) => Math.Clamp(Count - (strip * Strip.Samples), 0, Strip.Samples);

    /// <summary>
    /// Samples in a block: 512, inputs of about 800 KiB and an eighth of the batch at most, but 64 at least.
    /// It does not depend on the processor.
    /// </summary>
    public static int LengthFor(int dimension, int batch)
    {
        int length = Math.Min(Math.Min(GreatestLength, InputRoom / dimension), (batch + Shares - 1) / Shares);
        return Math.Max(1, length / Unit) * Unit;
    }

    /// <summary>Begins a block with so many samples.</summary>
    public void Begin(int count)
    {
        Count = count;
        Strips = (count + Unit - 1) / Unit * (Unit / Strip.Samples);
    }

    /// <summary>
    /// Draws the inputs of two strips, the first with an even number, from sample number <paramref name="first"/> on, a multiple of <see cref="Unit"/>.
    /// </summary>
    public void Draw(RandomSequence sequence, long first, int strip)
    {
        int samples = piece.Length / dimension;
        int groups = piece.Length / NormalGroups.Length;
        long firstGroup = first * dimension / NormalGroups.Length;
        for (int n = 0; n < Unit; n += samples, firstGroup += groups)
        {
            kernels.FillNormal(sequence, firstGroup, piece.Pointer, groups);
            for (int i = 0; i < samples; i += BlockKernels.TransposedSamples)
            {
                (int next, int column) = Math.DivRem(n + i, Strip.Samples);
                kernels.Transpose(piece.Pointer + (i * dimension), dimension, Inputs.At(strip + next) + column);
            }
        }
    }

    /// <summary>Writes the projections of a strip on the rows of the student to <see cref="Factors"/>.</summary>
    public void Project(RowMatrix rows, int strip) => kernels.Multiply(rows, Inputs.At(strip), Factors.At(strip));
}
