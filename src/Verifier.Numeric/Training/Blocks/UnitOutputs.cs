using System.Buffers;
using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>
/// Outputs aᵀσ(z) of a layer for a strip z: by a fused kernel for hinge polynomials, by the function, in double, otherwise.
/// </summary>
/// <remarks>Threads may share an instance once the weights are set.</remarks>
internal sealed unsafe class UnitOutputs<TNumber>(BlockKernels<TNumber> kernels, DifferentiableActivation activation, int units)
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private readonly LayerTerms<TNumber>? terms = activation.Closed is HingePolynomial closed ? new LayerTerms<TNumber>(closed, units) : null;
    private readonly double[] weights = new double[units];
    private readonly int length = Strip<TNumber>.Length(units);

    /// <summary>a.</summary>
    public void SetWeights(ReadOnlySpan<double> numbers)
    {
        numbers.CopyTo(weights);
        terms?.SetWeights(numbers);
    }

    /// <summary>out_n ← Σ_j a_j σ(z_jn).</summary>
    public void Write(TNumber* z, TNumber* output)
    {
        if (terms is not null)
        {
            new Span<TNumber>(output, Strip<TNumber>.Samples).Fill(terms.Constant);
            kernels.AddOutputs(terms, z, output);
            return;
        }

        Span<double> sums = stackalloc double[Strip<TNumber>.Samples];
        sums.Clear();
        double[] values = RentValues(z);
        for (int j = 0; j < units; j++)
        {
            RowArithmetic.AddScaled(weights[j], Row(values, j), sums);
        }

        ArrayPool<double>.Shared.Return(values);
        NumberRounding.Round(sums, new Span<TNumber>(output, Strip<TNumber>.Samples));
    }

    /// <summary>target_j ← target_j + Σ_n e_n σ(z_jn).</summary>
    public void AddWeightGradient(TNumber* z, TNumber* errors, Span<double> target)
    {
        double[] values = RentValues(z);
        Span<double> wide = stackalloc double[Strip<TNumber>.Samples];
        NumberRounding.Widen(new ReadOnlySpan<TNumber>(errors, Strip<TNumber>.Samples), wide);
        for (int j = 0; j < units; j++)
        {
            target[j] += RowArithmetic.Dot(wide, Row(values, j));
        }

        ArrayPool<double>.Shared.Return(values);
    }

    private static ReadOnlySpan<double> Row(double[] values, int unit) => values.AsSpan(unit * Strip<TNumber>.Samples, Strip<TNumber>.Samples);

    private double[] RentValues(TNumber* z)
    {
        double[] values = ArrayPool<double>.Shared.Rent(2 * length);
        Span<double> inputs = values.AsSpan(length, length);
        NumberRounding.Widen(new ReadOnlySpan<TNumber>(z, length), inputs);
        activation.Value(inputs, values.AsSpan(0, length));
        return values;
    }
}
