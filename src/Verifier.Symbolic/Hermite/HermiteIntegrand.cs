using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Quadrature;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>The integrands f(z) h_k(z) φ(z) for chosen k: f and φ are evaluated once for all of them.</summary>
/// <param name="formula">f, analytic on the piece.</param>
/// <param name="indices">The degrees k, ascending.</param>
internal sealed class HermiteIntegrand(Expression formula, IReadOnlyList<int> indices) : IAnalyticIntegrand
{
    private const int BoundPrecision = 64;
    private HermiteRecurrence? bounding;
    private readonly Dictionary<int, HermiteRecurrence> recurrences = [];

    /// <inheritdoc/>
    public int Count => indices.Count;

    /// <inheritdoc/>
    public Ball[] Evaluate(Ball x)
    {
        Ball weight = EvaluateBall.At(formula, x) * x.NormalDensity();
        Ball[] hermite = Recurrence(x.Precision).At(x);
        return [.. indices.Select(k => weight * hermite[k])];
    }

    /// <inheritdoc/>
    public ComplexBall[] Evaluate(ComplexBall z)
    {
        Magnitude factor = (EvaluateComplexBall.At(formula, z) * z.NormalDensity()).MagnitudeUpperBound;
        bounding ??= new HermiteRecurrence(indices[^1], BoundPrecision);
        Magnitude[] bounds = bounding.Bounds(z.MagnitudeUpperBound);
        return [.. indices.Select(k => Square(factor * bounds[k], z.Precision))];
    }

    /// <summary>A square around the disc of a radius: off the real line only the size of an integrand is asked for.</summary>
    private static ComplexBall Square(Magnitude radius, int precision)
    {
        Ball side = Ball.Create(Dyadic.Zero, radius, precision);
        return new ComplexBall(side, side);
    }

    private HermiteRecurrence Recurrence(int precision)
    {
        if (!recurrences.TryGetValue(precision, out HermiteRecurrence? recurrence))
        {
            recurrence = new HermiteRecurrence(indices[^1], precision);
            recurrences.Add(precision, recurrence);
        }

        return recurrence;
    }
}
