using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;

namespace Verifier.Symbolic.Neighbours;

/// <summary>
/// f(w, v) = E[σ(w·x) σ(v·x)] for σ(z) = max(0, z) and x ~ N(0, I): (1/2π)(‖w‖‖v‖ sin θ + (π − θ) w·v), θ the angle between w and v.
/// </summary>
/// <remarks>Cho, Saul 2009 (order 1). The derivatives are those of Safran, Shamir 2018; indeterminate where w and v may be parallel.</remarks>
public static class ReluPair
{
    /// <summary>f from p = ‖w‖², q = ‖v‖² and t = w·v.</summary>
    public static Ball Value(Ball p, Ball q, Ball t)
    {
        (Ball sine, Ball supplement) = Angle(p, q, t);
        return (sine + (supplement * t)) / TwoPi(t);
    }

    /// <summary>f of jets p = ‖w‖², q = ‖v‖², t = w·v: f_t = (π − θ)/2π, f_p = R/4πp, f_q = R/4πq with R = √(pq − t²).</summary>
    public static BallJet Jet(BallJet p, BallJet q, BallJet t)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(q);
        ArgumentNullException.ThrowIfNull(t);
        (Ball a, Ball b, Ball c) = (p.Value, q.Value, t.Value);
        (Ball root, Ball supplement) = Angle(a, b, c);
        Ball turn = TwoPi(c);
        Ball first = root / (2 * turn * a);
        Ball second = root / (2 * turn * b);
        Ball mixed = 1 / (4 * turn * root);
        Ball firstCross = -c / (2 * turn * a * root);
        Ball secondCross = -c / (2 * turn * b * root);
        Ball[,] curvature =
        {
            { (mixed * b / a) - (first / a), mixed, firstCross },
            { mixed, (mixed * a / b) - (second / b), secondCross },
            { firstCross, secondCross, 1 / (turn * root) },
        };
        return BallJet.Compose((root + (supplement * c)) / turn, [first, second, supplement / turn], curvature, p, q, t);
    }

    /// <summary>∇_w f = (1/2π)(‖v‖ sin θ w̄ + (π − θ) v), w̄ = w/‖w‖.</summary>
    public static Ball[] Gradient(Ball[] w, Ball[] v)
    {
        Ball p = Dot(w, w);
        (Ball root, Ball supplement) = Angle(p, Dot(v, v), Dot(w, v));
        Ball along = root / p;
        return [.. w.Select((x, i) => ((along * x) + (supplement * v[i])) / TwoPi(x))];
    }

    /// <summary>∇²_ww f = (‖v‖ sin θ/2π‖w‖)(I − w̄w̄ᵀ + n̄n̄ᵀ), n̄ the direction of v − (v·w̄)w̄.</summary>
    public static BallMatrix OwnHessian(Ball[] w, Ball[] v)
    {
        Ball p = Dot(w, w);
        Ball t = Dot(w, v);
        Ball root = ((p * Dot(v, v)) - t.Pow(2)).Sqrt();

        // v − (v·w̄)w̄ = n has ‖n‖ = R/‖w‖, so that n̄n̄ᵀ = nnᵀ p/R², and the factor is R/2πp.
        Ball[] normal = [.. v.Select((x, i) => x - (t / p * w[i]))];
        Ball scale = root / (TwoPi(t) * p);
        Ball inward = 1 / (TwoPi(t) * root);
        return BallMatrix.Of(w.Length, w.Length, (i, j) =>
            (scale * ((i == j ? 1 : 0) - (w[i] * w[j] / p))) + (inward * normal[i] * normal[j]));
    }

    /// <summary>∇²_wv f = (1/2π)((π − θ) I + (w̄v̄ᵀ + v̄w̄ᵀ − cos θ (w̄w̄ᵀ + v̄v̄ᵀ))/sin θ), rows by w and columns by v.</summary>
    public static BallMatrix CrossHessian(Ball[] w, Ball[] v)
    {
        (Ball p, Ball q, Ball t) = (Dot(w, w), Dot(v, v), Dot(w, v));
        (Ball root, Ball supplement) = Angle(p, q, t);
        Ball turn = TwoPi(t);
        Ball[] scaledFirst = [.. w.Select(x => x * t / p)];
        Ball[] scaledSecond = [.. v.Select(x => x * t / q)];
        return BallMatrix.Of(w.Length, w.Length, (i, j) =>
            ((i == j ? supplement : 0) + (((w[i] * (v[j] - scaledFirst[j])) + (v[i] * (w[j] - scaledSecond[j]))) / root)) / turn);
    }

    /// <summary>Σ u_i v_i.</summary>
    public static Ball Dot(IReadOnlyList<Ball> left, IReadOnlyList<Ball> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Ball sum = 0;
        for (int i = 0; i < left.Count; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>‖w‖‖v‖ sin θ = √(pq − t²), and π − θ by the branch of the arctangent that is steep in neither.</summary>
    private static (Ball Root, Ball Supplement) Angle(Ball p, Ball q, Ball t)
    {
        Ball root = ((p * q) - t.Pow(2)).Sqrt();
        Ball pi = Ball.Pi(Math.Max(p.Precision, t.Precision));
        Ball size = t.Abs();
        Ball supplement = (root - size).IsPositive ? (pi / 2) + (t / root).Atan()
            : t.IsPositive ? pi - (root / t).Atan()
            : -(root / t).Atan();
        return (root, supplement);
    }

    private static Ball TwoPi(Ball like) => 2 * Ball.Pi(like.Precision);
}
