using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The gradient for σ(z) = h·max(0, z) + pz: h times the sum of e_n x_n over the samples with z_jn &gt; 0, plus p times the sum over all.</summary>
/// <remarks>That is half of the operations of the product with the slopes, and additions only. The sum over all is one more row, empty where p = 0.</remarks>
internal sealed unsafe class ActiveGradient<TNumber> : LayerGradient<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private static readonly int StripsOfUnit = SampleBlock<TNumber>.Unit / Strip<TNumber>.Samples;

    private readonly BlockKernels<TNumber> kernels;
    private readonly HingePolynomial hinge;
    private readonly int width;
    private readonly int dimension;
    private readonly int columns;
    private readonly int panels;
    private readonly ulong[] active;
    private readonly AlignedArray<double> sum;

    public ActiveGradient(BlockKernels<TNumber> kernels, HingePolynomial hinge, int width, int dimension)
        : base(width)
    {
        this.kernels = kernels;
        this.hinge = hinge;
        this.width = width;
        this.dimension = dimension;
        columns = kernels.PanelColumns(dimension);
        panels = Panels(dimension, columns);
        active = new ulong[width + 1];
        sum = new AlignedArray<double>(panels * PanelLength);
    }

    // Doubles of a panel of the sum.
    private int PanelLength => (width + 1) * columns;

    /// <summary>Whether panels are at most a quarter wider than the vectors; where they were 28 % wider (floats, d = 50), the product was faster.</summary>
    public static bool IsFaster(BlockKernels<TNumber> kernels, int dimension)
    {
        int panel = kernels.PanelColumns(dimension);
        return Panels(dimension, panel) * panel <= 1.25 * dimension;
    }

    public override void AddStrip(SampleBlock<TNumber> block, int strip, TNumber* errors)
    {
        int place = strip % StripsOfUnit, first = place * Strip<TNumber>.Samples;
        if (place == 0)
        {
            Array.Clear(active);
            active[width] = hinge.Padded[1] == 0 ? 0 : ulong.MaxValue;
        }

        fixed (ulong* words = active)
        {
            kernels.MarkActive(block.Factors.At(strip), width, first, words);
            TNumber* samples = block.Panels(panels, columns);
            double* drawn = block.Drawn + ((nint)strip * Strip<TNumber>.Samples * dimension);
            for (int panel = 0; panel < panels; panel++, samples += SampleBlock<TNumber>.Unit * columns, drawn += columns)
            {
                kernels.WritePanel(drawn, dimension, errors, samples + (first * columns), columns);
                if (place == StripsOfUnit - 1)
                {
                    kernels.AddActive(samples, columns, words, width + 1, sum.Pointer + (panel * PanelLength));
                }
            }
        }
    }

    public override void AddBlock(SampleBlock<TNumber> block)
    {
        // Blocks have whole units, each added with its last strip.
    }

    public override void Add(LayerGradient<TNumber> other, int threads) => SumOfSections.Add(((ActiveGradient<TNumber>)other).sum, sum, threads);

    protected override void Clear() => sum.Values.Clear();

    protected override RowMatrix WithoutWeights()
    {
        RowMatrix rows = RowMatrix.Uninitialized(width, dimension);
        RowLoop.Run(rows, WriteRow);
        return rows;

        void WriteRow(int j)
        {
            for (int first = 0; first < dimension; first += columns)
            {
                ReadOnlySpan<double> sums = sum.Values.Slice(first / columns * PanelLength, PanelLength);
                Span<double> part = rows.Row(j).Slice(first, Math.Min(columns, dimension - first));
                sums.Slice(j * columns, part.Length).CopyTo(part);
                RowArithmetic.Scale(hinge.Hinge, part);
                RowArithmetic.AddScaled(hinge.Padded[1], sums.Slice(width * columns, part.Length), part);
            }
        }
    }

    private static int Panels(int dimension, int columns) => (dimension + columns - 1) / columns;
}
