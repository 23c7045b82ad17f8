using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Tests.Symbolic.Networks;

/// <summary>Exact series of named activations.</summary>
internal static class Activations
{
    public static HermiteSeries Relu { get; } = Exact("max(0, x)");

    public static HermiteSeries Gelu { get; } = Exact("x*Phi(x)");

    public static HermiteSeries Erf { get; } = Exact("erf(x)");

    public static HermiteSeries Exact(string text) => ExactHermiteSeries.TryCreate(ExpressionParser.Parse(text).Expression!)!;
}
