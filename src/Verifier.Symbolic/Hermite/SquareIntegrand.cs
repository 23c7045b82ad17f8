using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Quadrature;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>The integrand f(z)² φ(z).</summary>
/// <param name="formula">f, analytic on the piece.</param>
internal sealed class SquareIntegrand(Expression formula) : IAnalyticIntegrand
{
    /// <inheritdoc/>
    public int Count => 1;

    /// <inheritdoc/>
    public Ball[] Evaluate(Ball x) => [EvaluateBall.At(formula, x).Pow(2) * x.NormalDensity()];

    /// <inheritdoc/>
    public ComplexBall[] Evaluate(ComplexBall z) => [EvaluateComplexBall.At(formula, z).Pow(2) * z.NormalDensity()];
}
