using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The gradient a_j Σ_n e_n σ'(z_jn) x_n of a layer aᵀσ(z), z = Bx, in its rows b_j, over the samples of blocks.</summary>
/// <typeparam name="TNumber">double or float.</typeparam>
internal abstract unsafe class LayerGradient<TNumber>(int width)
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private readonly double[] weights = new double[width];

    /// <summary>The way that fits the activation: sums of the active samples for hinges, a product with the slopes otherwise.</summary>
    public static LayerGradient<TNumber> Create(BlockKernels<TNumber> kernels, DifferentiableActivation activation, int width, int dimension) =>
        activation.Closed is { IsPiecewiseLinear: true } hinge && ActiveGradient<TNumber>.IsFaster(kernels, dimension)
            ? new ActiveGradient<TNumber>(kernels, hinge, width, dimension)
            : new SlopeGradient<TNumber>(kernels, activation, width, dimension);

    /// <summary>Empties the sum and sets a.</summary>
    public void Begin(ReadOnlySpan<double> numbers)
    {
        numbers.CopyTo(weights);
        Clear();
    }

    /// <summary>Takes a strip of a block, after those before it, with its z in <see cref="SampleBlock{TNumber}.Factors"/>, which it may replace.</summary>
    /// <param name="block">The block.</param>
    /// <param name="strip">The strip.</param>
    /// <param name="errors">e_n for its samples.</param>
    public abstract void AddStrip(SampleBlock<TNumber> block, int strip, TNumber* errors);

    /// <summary>Does what is left when all strips of a block were taken.</summary>
    public abstract void AddBlock(SampleBlock<TNumber> block);

    /// <summary>Adds the sum of another section of the batch, for the same activation.</summary>
    public abstract void Add(LayerGradient<TNumber> other, int threads);

    /// <summary>The gradient.</summary>
    public RowMatrix ToMatrix()
    {
        RowMatrix rows = WithoutWeights();
        RowLoop.Run(rows, j => RowArithmetic.Scale(weights[j], rows.Row(j)));
        return rows;
    }

    /// <summary>Empties the sum.</summary>
    protected abstract void Clear();

    /// <summary>The gradient where all a_j are 1.</summary>
    protected abstract RowMatrix WithoutWeights();
}
