using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Neighbours;

/// <summary>
/// The arc-cosine kernel of order n (Cho, Saul 2009): E[x₊ⁿ y₊ⁿ] = J_n(θ)/2π for standard normals of correlation cos θ, where
/// J_n = (−1)ⁿ (sin θ)^{2n+1} ((1/sin θ) ∂_θ)ⁿ ((π − θ)/sin θ).
/// </summary>
/// <remarks>
/// With x = cos θ, −(1/sin θ)∂_θ = d/dx, so that J_n = s^{2n+1} y⁽ⁿ⁾ for y = (π − θ)/s. Writing y⁽ⁿ⁾ = (π − θ)P_n/s^{2n+1} + Q_n/s^{2n}:
/// P_{n+1} = (1 − x²)P_n′ + (2n + 1)xP_n and Q_{n+1} = P_n + (1 − x²)Q_n′ + 2nxQ_n, from P_0 = 1, Q_0 = 0.
/// <para>
/// For all n: y solves (1 − x²)y′ − xy = 1; n-fold differentiation gives (1 − x²)y⁽ⁿ⁺¹⁾ − (2n + 1)xy⁽ⁿ⁾ = n²y⁽ⁿ⁻¹⁾, which is dJ_n/dx = n²J_{n−1}.
/// </para>
/// </remarks>
/// <param name="Order">n.</param>
/// <param name="Angular">P_n, a polynomial in cos θ.</param>
/// <param name="Sine">Q_n, a polynomial in cos θ: J_n = (π − θ)P_n + sin θ Q_n.</param>
public sealed record ArcCosineKernel(int Order, Polynomial Angular, Polynomial Sine)
{
    /// <summary>The highest order that is computed.</summary>
    public const int HighestOrder = 40;

    private static readonly Polynomial SineSquare = Polynomial.One - Polynomial.Monomial(1, 2);

    /// <summary>J_n.</summary>
    public static ArcCosineKernel Of(int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, HighestOrder);
        (Polynomial p, Polynomial q) = (Polynomial.One, Polynomial.Zero);
        for (int n = 0; n < order; n++)
        {
            // P_{n+1} = (1 − x²)P_n′ + (2n + 1)xP_n, Q_{n+1} = P_n + (1 − x²)Q_n′ + 2nxQ_n.
            (p, q) = (
                (SineSquare * p.Derivative()) + (Polynomial.Monomial((2 * n) + 1, 1) * p),
                p + (SineSquare * q.Derivative()) + (Polynomial.Monomial(2 * n, 1) * q));
        }

        return new ArcCosineKernel(order, p, q);
    }

    /// <summary>J_n(0) = πP_n(1).</summary>
    public ExactConstant AtZeroAngle => ExactConstant.Pi * Angular.Evaluate(1);

    /// <summary>dJ_n/dcos θ = (π − θ)A + B/sin θ: A = P_n′ and B = P_n + (1 − x²)Q_n′ − xQ_n.</summary>
    public (Polynomial Angular, Polynomial OverSine) Derivative =>
        (Angular.Derivative(), Angular + (SineSquare * Sine.Derivative()) - (Polynomial.X * Sine));

    /// <summary>Whether dJ_n/dcos θ = n²J_{n−1}, by equality of polynomials.</summary>
    public bool LowersTo(ArcCosineKernel lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ExactConstant square = Order * Order;
        return Derivative.Angular.Equals(square * lower.Angular) && Derivative.OverSine.Equals(square * (SineSquare * lower.Sine));
    }

    /// <summary>J_n in the letters t, c, s of <see cref="AngleAlgebra"/>.</summary>
    public MultivariatePolynomial ToPolynomial()
    {
        MultivariatePolynomial cosine = MultivariatePolynomial.Variable("c");
        MultivariatePolynomial supplement = MultivariatePolynomial.Constant(ExactConstant.Pi) - MultivariatePolynomial.Variable("t");
        return AngleAlgebra.Reduce((supplement * MultivariatePolynomial.Compose(Angular, cosine))
            + (MultivariatePolynomial.Variable("s") * MultivariatePolynomial.Compose(Sine, cosine)));
    }

    /// <summary>J_n at an angle.</summary>
    public Ball Evaluate(Ball angle)
    {
        Ball cosine = angle.Cos();
        return ((Ball.Pi(angle.Precision) - angle) * Angular.Evaluate(cosine)) + (angle.Sin() * Sine.Evaluate(cosine));
    }

    /// <summary>The Taylor coefficients of J_n in cos θ at 0, up to the degree given; over 2π these are the squares σ̂_k² of x₊ⁿ.</summary>
    public IReadOnlyList<ExactConstant> Taylor(int degree)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(degree);
        ExactConstant[] supplement = new ExactConstant[degree + 1];
        ExactConstant[] sine = new ExactConstant[degree + 1];
        Array.Fill(supplement, ExactConstant.Zero);
        Array.Fill(sine, ExactConstant.Zero);

        // π − θ = π/2 + Σ C x^{2m+1}/(2m + 1) and √(1 − x²) = −Σ C x^{2m}/(2m − 1), C = binom(2m, m)/4^m.
        supplement[0] = ExactConstant.Pi * new Rational(1, 2);
        Rational central = 1;
        for (int m = 0; 2 * m <= degree; m++)
        {
            sine[2 * m] = -central / ((2 * m) - 1);
            if ((2 * m) + 1 <= degree)
            {
                supplement[(2 * m) + 1] = central / ((2 * m) + 1);
            }

            central *= new Rational((2 * m) + 1, (2 * m) + 2);
        }

        Polynomial series = (new Polynomial(supplement) * Angular) + (new Polynomial(sine) * Sine);
        return [.. Enumerable.Range(0, degree + 1).Select(k => series[k])];
    }
}
