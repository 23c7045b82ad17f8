using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>
/// Samples that stay in the second-level cache until they are summed over: inputs, labels and the factors that their products want; and room for
/// what is only needed while one strip is worked on.
/// </summary>
/// <typeparam name="TNumber">double or float.</typeparam>
internal sealed unsafe class SampleBlock<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    /// <summary>Samples are drawn so many at a time: whole strips and whole groups of random numbers.</summary>
    public const int Unit = NormalGroups.Length;

    private const int GreatestLength = 256;
    private const int InputRoom = 25 * 1024;
    private const int Shares = 8;

    // Many enough to be worth the beginning, few enough to stay in the first-level cache until they are transposed.
    private const int NumbersAtATime = 1500;

    // What tiles and panels read beyond the last sample.
    private const int Margin = 128;
    private readonly BlockKernels<TNumber> kernels;
    private readonly int dimension;
    private readonly int width;
    private readonly AlignedArray<TNumber> inputs;
    private readonly AlignedArray<TNumber> factors;
    private readonly AlignedArray<TNumber> labels;
    private readonly AlignedArray<TNumber> scratch;
    private readonly AlignedArray<double> drawn;
    private AlignedArray<TNumber>? panels;

    /// <summary>Room for samples.</summary>
    /// <param name="kernels">The vector path.</param>
    /// <param name="length">Samples, a multiple of <see cref="Unit"/>.</param>
    /// <param name="dimension">d.</param>
    /// <param name="width">m.</param>
    /// <param name="teacherWidth">m*.</param>
    public SampleBlock(BlockKernels<TNumber> kernels, int length, int dimension, int width, int teacherWidth)
    {
        this.kernels = kernels;
        this.dimension = dimension;
        this.width = width;
        int strips = length / Strip<TNumber>.Samples;
        inputs = new AlignedArray<TNumber>(strips * Strip<TNumber>.Length(dimension));
        factors = new AlignedArray<TNumber>(strips * Strip<TNumber>.Length(width));
        labels = new AlignedArray<TNumber>(length);
        scratch = new AlignedArray<TNumber>(Strip<TNumber>.Length(Math.Max(dimension, teacherWidth)));
        drawn = new AlignedArray<double>((length * dimension) + Margin);
    }

    /// <summary>How many samples belong to the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Strips in use, whole units.</summary>
    public int Strips { get; private set; }

    /// <summary>Room for a strip with m* or d rows.</summary>
    public TNumber* Scratch => scratch.Pointer;

    /// <summary>All inputs.</summary>
    public StripRows<TNumber> Inputs => new(inputs.Pointer, dimension);

    /// <summary>All inputs as they were drawn, one sample after the other.</summary>
    public double* Drawn => drawn.Pointer;

    /// <summary>Room for a unit in panels of so many components.</summary>
    public TNumber* Panels(int count, int columns) => (panels ??= new AlignedArray<TNumber>(count * columns * Unit)).Pointer;

    /// <summary>m numbers for each sample: first the projections BX on the student's rows, then the factors of the gradient.</summary>
    public StripRows<TNumber> Factors => new(factors.Pointer, width);

    /// <summary>y of the samples of a strip.</summary>
    public TNumber* Labels(int strip) => labels.Pointer + (strip * Strip<TNumber>.Samples);

    /// <summary>How many samples of a strip belong to the batch; the others must get weight zero.</summary>
    public int CountOf(int strip) => Math.Clamp(Count - (strip * Strip<TNumber>.Samples), 0, Strip<TNumber>.Samples);

    /// <summary>
    /// Samples in a block: 256, inputs of about 200 KiB and an eighth of the batch at most, but 64 at least.
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
        Strips = (count + Unit - 1) / Unit * (Unit / Strip<TNumber>.Samples);
    }

    /// <summary>
    /// Draws the inputs of a unit, whose first strip is given, from sample number <paramref name="first"/> on, a multiple of <see cref="Unit"/>.
    /// </summary>
    public void Draw(RandomSequence sequence, long first, int strip)
    {
        int least = Math.Max(BlockKernels<TNumber>.TransposedSamples, Unit >> BitOperations.TrailingZeroCount(dimension));
        int samples = Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)(NumbersAtATime / dimension)), least, Unit);
        int groups = samples * dimension / NormalGroups.Length;
        long firstGroup = first * dimension / NormalGroups.Length;
        double* x = Drawn + ((nint)strip * Strip<TNumber>.Samples * dimension);
        for (int n = 0; n < Unit; n += samples, firstGroup += groups)
        {
            NormalGroups.Fill(sequence, firstGroup, x + (n * dimension), groups, kernels.Path);
            for (int i = n; i < n + samples; i += BlockKernels<TNumber>.TransposedSamples)
            {
                (int next, int column) = Math.DivRem(i, Strip<TNumber>.Samples);
                kernels.Transpose(x + (i * dimension), dimension, Inputs.At(strip + next) + column);
            }
        }
    }

    /// <summary>Writes the projections of a strip on the rows of the student to <see cref="Factors"/>.</summary>
    public void Project(RoundedRows<TNumber> rows, int strip) => kernels.Multiply(rows, Inputs.At(strip), Factors.At(strip));
}
