using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Neighbours.SafranShamir;

/// <summary>A local minimum of F near a point where the gradient is small and the Hessian positive definite, by a bound of the third derivatives.</summary>
/// <remarks>
/// On the sphere of radius r around W, F ≥ F(W) − r‖∇F‖ + ½λr² − Lr³/6, which exceeds F(W) when Lr² − 3λr + 6‖∇F‖ &lt; 0. Safran and Shamir
/// take r = (3λ − √(9λ² − 25‖∇F‖B))/2B with B = n(√2(n − 1)(w_max + w_min) + k v_max)/(πw_min²) for L; 25 in place of 24 makes the inequality strict.
/// <para>
/// L here: |D³_w f(w, v)| ≤ (3√3/4π)‖v‖/‖w‖² (from D³_w f(u, u, u) = (‖v‖/2π‖w‖²)(−3u₀ sin θ(|p|² + u₁²) − cos θ(3u₁|p|² − u₁³)), u = u₀w̄ + p, u₁ = p·n̄,
/// at most 2|p|²√(9u₀² + |p|²) for |u| = 1) and |D²_wD_v f| ≤ 1/(π‖w‖). Summed over the pairs, with Σα_i² = 1 for the parts of a direction:
/// L = (3√3/4π)((n − 1)w_max + k)/w_min² + 3√n/(πw_min). The Hessian is continuous also where neurons are parallel, so L holds in the whole ball.
/// </para>
/// </remarks>
/// <param name="GradientNorm">‖∇F(W)‖.</param>
/// <param name="LeastEigenvalue">λ, a lower bound of the eigenvalues of the Hessian at W.</param>
/// <param name="PublishedBound">B.</param>
/// <param name="DerivedBound">L, over the ball of <see cref="Reach"/> around W.</param>
/// <param name="Radius">r, by the published formula; indeterminate if its root is not real.</param>
/// <param name="PublishedHolds">9λ² − 25‖∇F‖B ≥ 0, r ≤ w_max/1000, r &lt; w_min, and 2r is less than the distance of two neurons.</param>
/// <param name="DerivedHolds">Lr² − 3λr + 6‖∇F‖ &lt; 0 at that r, and r ≤ <see cref="Reach"/>: our own proof of the minimum.</param>
public sealed record LipschitzCertificate(
    Ball GradientNorm, Ball LeastEigenvalue, Ball PublishedBound, Ball DerivedBound, Ball Radius, bool PublishedHolds, bool DerivedHolds)
{
    /// <summary>The radius of the ball in which L bounds the third derivatives.</summary>
    public static Rational Reach { get; } = new(1, 1000);

    /// <summary>The certificate at the neurons w_i.</summary>
    /// <param name="neurons">W.</param>
    /// <param name="gradientNorm">‖∇F(W)‖.</param>
    /// <param name="leastEigenvalue">λ.</param>
    public static LipschitzCertificate Of(IReadOnlyList<Ball[]> neurons, Ball gradientNorm, Ball leastEigenvalue)
    {
        ArgumentNullException.ThrowIfNull(neurons);
        Ball[] norms = [.. neurons.Select(w => ReluPair.Dot(w, w).Sqrt())];
        (Ball least, Ball largest) = (Least(norms), -Least(norms.Select(norm => -norm)));
        (int n, int k) = (neurons.Count, neurons[0].Length);
        Ball published = Published(n, k, least, largest);
        Ball derived = Derived(n, k, least - Reach, largest + Reach);
        Ball root = ((9 * leastEigenvalue.Pow(2)) - (25 * gradientNorm * published)).Sqrt();
        Ball radius = ((3 * leastEigenvalue) - root) / (2 * published);
        bool isSmall = (Reach - radius).IsPositive && ((largest / 1000) - radius).IsPositive && (least - radius).IsPositive;
        bool isApart = (Distance(neurons) - (2 * radius)).IsPositive;
        Ball sphere = (derived * radius.Pow(2)) - (3 * leastEigenvalue * radius) + (6 * gradientNorm);
        return new LipschitzCertificate(
            gradientNorm, leastEigenvalue, published, derived, radius, isSmall && isApart, isSmall && leastEigenvalue.IsPositive && sphere.IsNegative);
    }

    private static Ball Published(int n, int k, Ball least, Ball largest)
    {
        Ball root2 = Ball.FromInteger(2, least.Precision).Sqrt();
        return n * ((root2 * (n - 1) * (largest + least)) + k) / (Ball.Pi(least.Precision) * least.Pow(2));
    }

    private static Ball Derived(int n, int k, Ball least, Ball largest)
    {
        Ball pi = Ball.Pi(least.Precision);
        Ball own = 3 * Ball.FromInteger(3, least.Precision).Sqrt() / (4 * pi);
        return (own * (((n - 1) * largest) + k) / least.Pow(2)) + (3 * Ball.FromInteger(n, least.Precision).Sqrt() / (pi * least));
    }

    private static Ball Distance(IReadOnlyList<Ball[]> neurons) =>
        Least(from i in Enumerable.Range(0, neurons.Count)
              from j in Enumerable.Range(0, i)
              let difference = neurons[i].Zip(neurons[j], static (a, b) => a - b).ToArray()
              select ReluPair.Dot(difference, difference).Sqrt());

    private static Ball Least(IEnumerable<Ball> values)
    {
        Ball[] all = [.. values];
        return all.All(value => value.IsFinite)
            ? Ball.FromEndpoints(all.Min(value => value.Lower), all.Min(value => value.Upper), all[0].Precision)
            : Ball.Indeterminate;
    }
}
