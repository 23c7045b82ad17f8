using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Claims.Checks;

/// <summary>The series of functions made of σ that several lines of a check use; each is computed once, when it is first asked for.</summary>
/// <param name="activation">σ.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class RelatedSeries(Expression activation, CancellationToken cancellation)
{
    private readonly Lazy<AnalysisResult> square =
        new(() => ActivationAnalysis.Analyse(Build.Power(activation, Build.Number(2)), cancellation));

    private readonly Lazy<AnalysisResult> product = new(() => ActivationAnalysis.Analyse(Build.Product(Build.X, activation), cancellation));

    private readonly Lazy<AnalysisResult> slope = new(() => ActivationAnalysis.Analyse(Differentiate.Of(activation), cancellation));

    /// <summary>σ².</summary>
    public AnalysisResult Square => square.Value;

    /// <summary>x σ(x).</summary>
    public AnalysisResult Product => product.Value;

    /// <summary>σ′, without point masses.</summary>
    public AnalysisResult Slope => slope.Value;
}
