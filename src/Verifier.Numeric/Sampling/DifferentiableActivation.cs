using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Sampling;

/// <summary>An activation and its derivative (almost everywhere), for gradients of sampled losses.</summary>
/// <param name="Value">σ.</param>
/// <param name="Derivative">σ'.</param>
/// <param name="Closed">The same function as a hinge polynomial, if it is one: the fast kernels know these.</param>
public sealed record DifferentiableActivation(ActivationFunction Value, ActivationFunction Derivative, HingePolynomial? Closed = null)
{
    /// <summary>max(0, x).</summary>
    public static DifferentiableActivation Relu { get; } = Of(HingePolynomial.Relu);

    /// <summary>A hinge polynomial.</summary>
    public static DifferentiableActivation Of(HingePolynomial closed) => new(
        (input, output) => Map(input, output, closed.At), (input, output) => Map(input, output, closed.SlopeAt), closed);

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

        return new(
            (input, output) => HermiteSum.Evaluate(value, input, output),
            (input, output) => HermiteSum.Evaluate(derivative, input, output),
            value.Length <= HingePolynomial.GreatestDegree + 1 ? HingePolynomial.OfHermite(value) : null);
    }

    /// <summary>This minus Σ_k c_k h_k.</summary>
    public DifferentiableActivation MinusHermite(double[] coefficients)
    {
        if (Closed is not null && coefficients.Length <= HingePolynomial.GreatestDegree + 1)
        {
            return Of(Closed.MinusHermite(coefficients));
        }

        DifferentiableActivation series = OfHermiteSeries(coefficients);
        return new(Difference(Value, series.Value), Difference(Derivative, series.Derivative));
    }

    /// <summary>The even part (f(x) + f(−x))/2.</summary>
    public DifferentiableActivation EvenPart() => Closed is not null
        ? Of(Closed.EvenPart())
        : new(Mean(Value, 1), Mean(Derivative, -1));

    private static ActivationFunction Difference(ActivationFunction left, ActivationFunction right) => (input, output) =>
    {
        double[] subtracted = new double[input.Length];
        right(input, subtracted);
        left(input, output);
        RowArithmetic.AddScaled(-1, subtracted, output);
    };

    private static ActivationFunction Mean(ActivationFunction function, int parity) => (input, output) =>
    {
        double[] reflected = new double[input.Length];
        RowArithmetic.AddScaled(-1, input, reflected);
        function(reflected, reflected);
        function(input, output);
        RowArithmetic.AddScaled(parity, reflected, output);
        RowArithmetic.Scale(0.5, output);
    };

    private static void Map(ReadOnlySpan<double> input, Span<double> output, Func<double, double> function)
    {
        for (int i = 0; i < input.Length; i++)
        {
            output[i] = function(input[i]);
        }
    }
}
