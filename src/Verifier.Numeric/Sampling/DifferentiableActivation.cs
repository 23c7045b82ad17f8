namespace Verifier.Numeric.Sampling;

/// <summary>An activation and its derivative (almost everywhere), for gradients of sampled losses.</summary>
/// <param name="Value">σ.</param>
/// <param name="Derivative">σ'.</param>
public sealed record DifferentiableActivation(ActivationFunction Value, ActivationFunction Derivative)
{
    /// <summary>max(0, x).</summary>
    public static DifferentiableActivation Relu { get; } = new(
        static (input, output) => Map(input, output, static x => Math.Max(0, x)),
        static (input, output) => Map(input, output, static x => x > 0 ? 1 : 0));

    /// <summary>An activation from functions of one number.</summary>
    public static DifferentiableActivation From(Func<double, double> value, Func<double, double> derivative) => new(
        (input, output) => Map(input, output, value), (input, output) => Map(input, output, derivative));

    /// <summary>The finite series Σ_k c_k h_k in orthonormal Hermite polynomials; its derivative is Σ_k √k c_k h_{k−1}.</summary>
    public static DifferentiableActivation OfHermiteSeries(ReadOnlySpan<double> coefficients)
    {
        double[] value = coefficients.ToArray();
        double[] derivative = new double[Math.Max(0, value.Length - 1)];
        for (int k = 1; k < value.Length; k++)
        {
            derivative[k - 1] = Math.Sqrt(k) * value[k];
        }

        return new((input, output) => HermiteSum.Evaluate(value, input, output), (input, output) => HermiteSum.Evaluate(derivative, input, output));
    }

    private static void Map(ReadOnlySpan<double> input, Span<double> output, Func<double, double> function)
    {
        for (int i = 0; i < input.Length; i++)
        {
            output[i] = function(input[i]);
        }
    }
}
