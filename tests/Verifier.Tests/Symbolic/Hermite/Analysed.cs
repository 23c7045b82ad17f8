using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

/// <summary>Series and refusals of activations given as text.</summary>
internal static class Analysed
{
    public static HermiteSeries Series(string text)
    {
        AnalysisResult result = ActivationAnalysis.Analyse(Activations.Parse(text));
        Assert.True(result.Succeeded, $"{text}: {result.Refusal}");
        return result.Series!;
    }

    public static Refusal Refusal(string text)
    {
        AnalysisResult result = ActivationAnalysis.Analyse(Activations.Parse(text));
        Assert.False(result.Succeeded, text);
        return result.Refusal!;
    }
}
