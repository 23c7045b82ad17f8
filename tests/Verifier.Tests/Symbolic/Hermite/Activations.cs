using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

/// <summary>Text to what the tests are about.</summary>
internal static class Activations
{
    public static Expression Parse(string text)
    {
        ParseResult result = ExpressionParser.Parse(text);
        Assert.True(result.Succeeded, $"{text}: {result.Error}");
        return result.Expression!;
    }

    public static ClosedForm Form(string text)
    {
        Translation translation = ClosedFormTranslation.Translate(Parse(text));
        Assert.True(translation.Form is not null, $"{text} leaves the class at {translation.Obstacle}");
        return translation.Form!;
    }

    public static ExactHermiteSeries Exact(string text)
    {
        ExactHermiteSeries? series = ExactHermiteSeries.TryCreate(Parse(text));
        Assert.True(series is not null, $"{text} has no exact series");
        return series!;
    }

    public static HermiteSeries Analysed(string text)
    {
        AnalysisResult result = ActivationAnalysis.Analyse(Parse(text));
        Assert.True(result.Succeeded, $"{text}: {result.Refusal}");
        return result.Series!;
    }

    public static ExactConstant Constant(string text) => Form(text).Pieces.Single().AsConstant()!;
}
