using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Convolution;

/// <summary>The random start of Algorithm 1: v uniform on the unit sphere of ℝ^p, a uniform in the ball of radius |1ᵀa*|‖w*‖/√k of ℝ^k.</summary>
public static class RandomStarts
{
    /// <summary>A start in full dimension.</summary>
    public static ConvolutionNetwork Full(ConvolutionNetwork teacher, RandomSequence stream)
    {
        double[] filter = [.. RandomMatrices.UnitRows(1, teacher.PatchSize, stream.Split(1)).Values];
        double[] weights = [.. RandomMatrices.UnitRows(1, teacher.Patches, stream.Split(2)).Values];
        double radius = Math.Abs(teacher.WeightSum) * teacher.FilterNorm / Math.Sqrt(teacher.Patches);
        double[] uniform = new double[1];
        stream.Split(3).FillUniform(uniform);
        RowArithmetic.Scale(radius * Math.Pow(uniform[0], 1.0 / teacher.Patches), weights);
        return new ConvolutionNetwork(filter, weights);
    }

    /// <summary>The starts with the signs of v and a flipped; with probability 1 exactly one has aᵀa* &gt; 0 and φ &lt; π/2.</summary>
    public static IEnumerable<ConvolutionNetwork> SignFlips(ConvolutionNetwork start)
    {
        double[] opposite = [.. start.Filter.Select(entry => -entry)];
        double[] negative = [.. start.Weights.Select(entry => -entry)];
        return
        [
            start, new ConvolutionNetwork(start.Filter, negative), new ConvolutionNetwork(opposite, start.Weights), new ConvolutionNetwork(opposite, negative),
        ];
    }

    /// <summary>The law of the four scalars of a start, drawn without the other coordinates; start number n depends on n only.</summary>
    /// <remarks>
    /// Two coordinates of a uniform point of the unit k-ball have the squared length 1 − U^{2/k} (density ∝ (1 − r²)^{(k−2)/2} r) and a uniform
    /// direction; cos φ = x_1/‖x‖ for x ~ N(0, I_p).
    /// </remarks>
    public static void Reduced(ReducedTeacher teacher, int patchSize, double teacherNorm, RandomSequence stream, long first, Span<ReducedState> starts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patchSize, 2);
        double radius = Math.Abs(teacher.Mean) * teacherNorm;
        double[] normals = new double[starts.Length * patchSize];
        double[] uniforms = new double[2 * starts.Length];
        stream.Split(1).FillNormal(normals, first * patchSize);
        stream.Split(2).FillUniform(uniforms, 2 * first);
        for (int i = 0; i < starts.Length; i++)
        {
            ReadOnlySpan<double> x = normals.AsSpan(i * patchSize, patchSize);
            double across = RowArithmetic.Norm(x[1..]);
            double length = radius * (teacher.Patches == 1 ? (2 * uniforms[2 * i]) - 1 : Math.Sqrt(1 - Math.Pow(uniforms[2 * i], 2.0 / teacher.Patches)));
            (double sine, double cosine) = teacher.Patches == 1 ? (0, 1) : Math.SinCos(2 * Math.PI * uniforms[(2 * i) + 1]);
            starts[i] = new ReducedState(1, Math.Atan2(across, x[0]), length * cosine, length * sine);
        }
    }

    /// <summary>The number of independent starts after which all have failed with probability at most <paramref name="failure"/>: (3/4)^m ≤ failure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public static int RestartsFor(double failure)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(failure, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(failure, 1);
        return (int)Math.Ceiling(Math.Log(1 / failure) / Math.Log(4.0 / 3.0));
    }
}
