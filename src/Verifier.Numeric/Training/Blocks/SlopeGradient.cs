using System.Buffers;
using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The gradient as the product of the slopes e_n σ'(z_jn) with the samples.</summary>
internal sealed unsafe class SlopeGradient<TNumber> : LayerGradient<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private readonly BlockKernels<TNumber> kernels;
    private readonly DifferentiableActivation activation;
    private readonly int width;
    private readonly GradientSum<TNumber> sum;

    public SlopeGradient(BlockKernels<TNumber> kernels, DifferentiableActivation activation, int width, int dimension)
        : base(width)
    {
        this.kernels = kernels;
        this.activation = activation;
        this.width = width;
        sum = new GradientSum<TNumber>(kernels, width, dimension);
    }

    public override void AddStrip(SampleBlock<TNumber> block, int strip, TNumber* errors)
    {
        TNumber* z = block.Factors.At(strip);
        if (activation.Closed is HingePolynomial closed)
        {
            kernels.WriteSlopes(closed, z, width, errors, z);
        }
        else
        {
            WriteSlopes(z, errors);
        }
    }

    public override void AddBlock(SampleBlock<TNumber> block) => sum.Add(block);

    public override void Add(LayerGradient<TNumber> other, int threads) => sum.Add(((SlopeGradient<TNumber>)other).sum, threads);

    protected override void Clear() => sum.Clear();

    protected override RowMatrix WithoutWeights() => sum.ToMatrix();

    // z_jn ← e_n σ'(z_jn), in double.
    private void WriteSlopes(TNumber* z, TNumber* errors)
    {
        int length = Strip<TNumber>.Length(width);
        double[] slopes = ArrayPool<double>.Shared.Rent(2 * length);
        Span<double> inputs = slopes.AsSpan(length, length);
        NumberRounding.Widen(new ReadOnlySpan<TNumber>(z, length), inputs);
        activation.Derivative(inputs, slopes.AsSpan(0, length));
        for (int i = 0; i < width * Strip<TNumber>.Samples; i++)
        {
            slopes[i] *= double.CreateTruncating(errors[i % Strip<TNumber>.Samples]);
        }

        NumberRounding.Round(slopes.AsSpan(0, length), new Span<TNumber>(z, length));
        ArrayPool<double>.Shared.Return(slopes);
    }
}
