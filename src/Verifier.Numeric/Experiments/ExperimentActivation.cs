using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Numeric.Experiments;

/// <summary>What an experiment needs to know of an activation.</summary>
/// <param name="Name">Its name or text.</param>
/// <param name="Functions">σ and σ', evaluated in doubles.</param>
/// <param name="Coefficients">σ̂_0, …, σ̂_4 or more, orthonormal; an entry that is proved to be zero must be exactly 0.</param>
public sealed record ExperimentActivation(string Name, DifferentiableActivation Functions, double[] Coefficients)
{
    private const int Bits = 64;
    private static readonly Expression ReluText = ExpressionParser.Parse("max(0, x)").Expression!;
    private static readonly Expression AbsoluteText = ExpressionParser.Parse("abs(x)").Expression!;

    /// <summary>The activation of a Hermite series, with its first coefficients rounded to doubles; coefficients proved zero are exactly 0.</summary>
    public static ExperimentActivation Of(string name, HermiteSeries series, int highestDegree = 4, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(highestDegree);
        double[] coefficients = new double[highestDegree + 1];
        for (int k = 0; k <= highestDegree; k++)
        {
            HermiteCoefficient coefficient = series.Coefficient(k, Bits, cancellation);
            coefficients[k] = coefficient.Status == CoefficientStatus.Zero ? 0 : coefficient.Value.ToDouble();
        }

        if (Closed(series.Activation) is HingePolynomial closed)
        {
            return new ExperimentActivation(name, DifferentiableActivation.Of(closed), coefficients);
        }

        CompiledActivation value = EvaluateDouble.Compile(series.Activation);
        CompiledActivation slope = EvaluateDouble.Compile(Differentiate.Of(series.Activation));
        return new ExperimentActivation(name, new DifferentiableActivation(value.Evaluate, slope.Evaluate), coefficients);
    }

    /// <summary>σ̂_k, 0 when it was not given.</summary>
    public double Coefficient(int degree) => degree < Coefficients.Length ? Coefficients[degree] : 0;

    private static HingePolynomial? Closed(Expression activation)
    {
        if (activation.Equals(ReluText))
        {
            return HingePolynomial.Relu;
        }

        return activation.Equals(AbsoluteText) ? HingePolynomial.Absolute : null;
    }
}
