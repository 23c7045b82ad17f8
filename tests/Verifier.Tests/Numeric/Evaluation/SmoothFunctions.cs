using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

/// <summary>Activations from their text, with their coefficients and losses for rows of any norm.</summary>
internal static class SmoothFunctions
{
    public static DifferentiableActivation Of(string text)
    {
        Expression expression = ExpressionParser.Parse(text).Expression!;
        return new(EvaluateDouble.Compile(expression).Evaluate, EvaluateDouble.Compile(Differentiate.Of(expression)).Evaluate);
    }

    public static SmoothCoefficients Coefficients(string text, double greatestNorm)
    {
        SmoothCoefficients? coefficients = SmoothCoefficients.TryCreate(Of(text), greatestNorm, out string? obstacle);
        Assert.Null(obstacle);
        return coefficients!;
    }

    public static RadialSeriesLoss Loss(TwoLayerNetwork teacher, SmoothCoefficients coefficients, double noiseVariance = 0) =>
        new(teacher, coefficients, coefficients, coefficients.Degree, noiseVariance);
}
