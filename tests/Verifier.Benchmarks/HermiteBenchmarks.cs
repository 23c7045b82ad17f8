using BenchmarkDotNet.Attributes;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Benchmarks;

/// <summary>All coefficients up to degree 20 at thirty digits: the route that is chosen, and quadrature of the whole activation as its peer.</summary>
public class HermiteBenchmarks
{
    private const int Highest = 20;
    private const int ThirtyDigits = 103;

    /// <summary>The activation, in the language.</summary>
    [Params("max(0, x)", "x*Phi(x)", "if(x > 0, x, exp(x) - 1)", "tanh(x)", "x*tanh(softplus(x))")]
    public string Activation { get; set; } = string.Empty;

    /// <summary>Quadrature of the whole activation.</summary>
    [Benchmark(Baseline = true)]
    public double Quadrature() => Sum(ActivationAnalysis.ByQuadrature(Tree()));

    /// <summary>Closed forms and exact parts first.</summary>
    [Benchmark]
    public double Analysis() => Sum(ActivationAnalysis.Analyse(Tree()));

    private Expression Tree() => ExpressionParser.Parse(Activation).Expression!;

    private static double Sum(AnalysisResult result) =>
        Enumerable.Range(0, Highest + 1).Sum(k => result.Series!.Coefficient(k, ThirtyDigits).Value.ToDouble());
}
