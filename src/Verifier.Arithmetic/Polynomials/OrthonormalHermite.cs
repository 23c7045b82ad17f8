using System.Numerics;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;

namespace Verifier.Arithmetic.Polynomials;

/// <summary>The orthonormal Hermite polynomials h_k = He_k/√k!: E[h_j h_k] = δ_jk for z ~ N(0,1).</summary>
public static class OrthonormalHermite
{
    /// <summary>√k!.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative.</exception>
    public static ExactConstant RootOfFactorial(int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        BigInteger factorial = BigInteger.One;
        for (int n = 2; n <= k; n++)
        {
            factorial *= n;
        }

        return ExactConstant.Sqrt(factorial);
    }

    /// <summary>h_k as a polynomial.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative.</exception>
    public static Polynomial Polynomial(int k) => Reciprocal(k) * ProbabilistHermite.Polynomial(k);

    /// <summary>h_k(x).</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative.</exception>
    public static ExactConstant Evaluate(int k, ExactConstant x) => Reciprocal(k) * ProbabilistHermite.Values(k, x)[k];

    /// <summary>h_k on a ball.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative.</exception>
    public static Ball Evaluate(int k, Ball x) => Values(k, x)[k];

    /// <summary>Enclosures of h_0, …, h_order on a ball.</summary>
    /// <remarks>
    /// The recurrence runs at the midpoint with guard bits. The width follows from h_k′ = √k h_{k−1} and Cramér's inequality |h_k(x)| ≤ 1.0865 e^(x²/4)
    /// (Abramowitz and Stegun, 22.14.17), so a narrow ball stays narrow for large k, where interval recurrences do not.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative.</exception>
    public static Ball[] Values(int order, Ball x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        if (!x.IsFinite)
        {
            return [.. Enumerable.Range(0, order + 1).Select(k => k == 0 ? (Ball)1 : Ball.Indeterminate)];
        }

        // The interval recurrence loses about |x|√k bits in the logarithm; the factor 3 is a generous guess that only costs sharpness.
        double loss = 3 * (Math.Min(Math.Abs(x.ToDouble()), 1e4) + 1) * Math.Sqrt(order);
        int working = (int)Math.Min(x.Precision + 32 + loss, Ball.MaximumPrecision);
        Ball[] values = AtPoint(order, Ball.FromDyadic(x.Midpoint, working));
        Ball slope = new Rational(2173, 2000) * (x * x / 4).WithPrecision(Math.Min(x.Precision, 64)).Exp();
        for (int k = 0; k <= order; k++)
        {
            Ball width = Ball.FromInteger(k, 64).Sqrt() * slope * Ball.FromDyadic(x.Radius.ToDyadic(), 64);
            values[k] = (k == 0 ? values[k] : values[k].WithRadiusAdded(width)).WithPrecision(x.Precision);
        }

        return values;
    }

    /// <summary>The coefficients ĉ_k = E[p(z) h_k(z)] of p = Σ ĉ_k h_k.</summary>
    public static ExactConstant[] Expand(Polynomial polynomial) =>
        [.. ProbabilistHermite.Expand(polynomial).Select((coefficient, k) => RootOfFactorial(k) * coefficient)];

    private static ExactConstant Reciprocal(int k)
    {
        ExactConstant root = RootOfFactorial(k);
        return ExactConstant.TryInvert(root) ?? throw new InvalidOperationException("A square root of a factorial has an inverse.");
    }

    private static Ball[] AtPoint(int order, Ball x)
    {
        Ball[] values = new Ball[order + 1];
        values[0] = Ball.FromInteger(1, x.Precision);
        Ball previousRoot = Ball.FromInteger(0, x.Precision);
        for (int k = 0; k < order; k++)
        {
            // √(k+1) h_{k+1} = x h_k − √k h_{k−1}
            Ball root = Ball.FromInteger(k + 1, x.Precision).Sqrt();
            Ball next = k == 0 ? x : (x * values[k]) - (previousRoot * values[k - 1]);
            values[k + 1] = next / root;
            previousRoot = root;
        }

        return values;
    }
}
