using System.Buffers;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Outputs aᵀσ(z) of a layer and e·diag(a)σ'(z) for a strip z: by a fused kernel for hinge polynomials, by the functions otherwise.</summary>
/// <remarks>Threads may share an instance once the weights are set.</remarks>
internal sealed unsafe class UnitOutputs(BlockKernels kernels, DifferentiableActivation activation, int units)
{
    private readonly AlignedArray weights = new(units);
    private readonly int length = Strip.Length(units);

    /// <summary>a.</summary>
    public void SetWeights(ReadOnlySpan<double> numbers) => numbers.CopyTo(weights.Values);

    /// <summary>out_n ← Σ_j a_j σ(z_jn).</summary>
    public void Write(double* z, double* output)
    {
        Span<double> target = new(output, Strip.Samples);
        target.Clear();
        if (activation.Closed is HingePolynomial closed)
        {
            kernels.AddOutputs(closed, z, units, weights.Pointer, output);
            return;
        }

        double[] values = RentValues(z);
        for (int j = 0; j < units; j++)
        {
            RowArithmetic.AddScaled(weights.Pointer[j], Row(values, j), target);
        }

        ArrayPool<double>.Shared.Return(values);
    }

    /// <summary>out_jn ← e_n a_j σ'(z_jn).</summary>
    public void WriteSlopes(double* z, double* errors, double* output)
    {
        if (activation.Closed is HingePolynomial closed)
        {
            kernels.WriteSlopes(closed, z, units, weights.Pointer, errors, output);
            return;
        }

        Span<double> slopes = new(output, length);
        activation.Derivative(new ReadOnlySpan<double>(z, length), slopes);
        for (int i = 0; i < units * Strip.Samples; i++)
        {
            slopes[i] *= errors[i % Strip.Samples] * weights.Pointer[i / Strip.Samples];
        }
    }

    /// <summary>target_j ← target_j + Σ_n e_n σ(z_jn).</summary>
    public void AddWeightGradient(double* z, double* errors, Span<double> target)
    {
        double[] values = RentValues(z);
        for (int j = 0; j < units; j++)
        {
            target[j] += RowArithmetic.Dot(new ReadOnlySpan<double>(errors, Strip.Samples), Row(values, j));
        }

        ArrayPool<double>.Shared.Return(values);
    }

    private static ReadOnlySpan<double> Row(double[] values, int unit) => values.AsSpan(unit * Strip.Samples, Strip.Samples);

    private double[] RentValues(double* z)
    {
        double[] values = ArrayPool<double>.Shared.Rent(length);
        activation.Value(new ReadOnlySpan<double>(z, length), values.AsSpan(0, length));
        return values;
    }
}
