using System.Numerics;
using System.Runtime.InteropServices;

namespace Verifier.Numeric.Sampling;

/// <summary>Σ_k c_k h_k(x) for many x, h_k = He_k/√k! orthonormal for N(0,1).</summary>
/// <remarks>
/// Clenshaw's rule for h_{k+1} = (x h_k − √k h_{k−1})/√(k+1): y_k = c_k + x y_{k+1}/√(k+1) − √((k+1)/(k+2)) y_{k+2}, and the sum is y_0.
/// Double evaluation: relative error about K·2^-53 against Σ|c_k h_k(x)|.
/// </remarks>
public static class HermiteSum
{
    /// <summary>Writes the sum at each input. The spans have equal length and may be the same.</summary>
    public static void Evaluate(ReadOnlySpan<double> coefficients, ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        ReadOnlySpan<Vector<double>> wideInputs = MemoryMarshal.Cast<double, Vector<double>>(inputs);
        Span<Vector<double>> wideOutputs = MemoryMarshal.Cast<double, Vector<double>>(outputs);
        for (int i = 0; i < wideInputs.Length; i++)
        {
            wideOutputs[i] = At(coefficients, wideInputs[i]);
        }

        for (int i = wideInputs.Length * Vector<double>.Count; i < inputs.Length; i++)
        {
            outputs[i] = At(coefficients, new Vector<double>(inputs[i]))[0];
        }
    }

    private static Vector<double> At(ReadOnlySpan<double> coefficients, Vector<double> x)
    {
        Vector<double> next = Vector<double>.Zero;
        Vector<double> afterNext = Vector<double>.Zero;
        for (int k = coefficients.Length - 1; k >= 0; k--)
        {
            Vector<double> current = new Vector<double>(coefficients[k]) + (x * next * (1 / Math.Sqrt(k + 1)))
                - (afterNext * Math.Sqrt((k + 1.0) / (k + 2.0)));
            (next, afterNext) = (current, next);
        }

        return next;
    }
}
