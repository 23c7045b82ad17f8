using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Kernels;

/// <summary>Two centred normal variables whose variances and covariance are known up to balls.</summary>
/// <param name="FirstVariance">Var u.</param>
/// <param name="SecondVariance">Var v.</param>
/// <param name="Covariance">Cov(u, v).</param>
public sealed record EnclosedPair(Ball FirstVariance, Ball SecondVariance, Ball Covariance)
{
    /// <summary>Var u · Var v − Cov(u, v)².</summary>
    public Ball Determinant => (FirstVariance * SecondVariance) - Covariance.Pow(2);

    /// <summary>The correlation, within [−1, 1].</summary>
    public Ball Correlation
    {
        get
        {
            Ball quotient = Covariance / (FirstVariance * SecondVariance).Sqrt();
            Ball unit = Ball.FromEndpoints(-Dyadic.One, Dyadic.One, Math.Max(quotient.Precision, Ball.MinimumPrecision));
            return quotient.IsFinite ? quotient.Intersect(unit) : unit;
        }
    }
}
