using Verifier.Arithmetic.Balls;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Neighbours;

namespace Verifier.Claims.Neighbours;

/// <summary>The population gradient of ReLU units and the Lyapunov matrix of one unit.</summary>
internal static class TianSection
{
    private const string Gradient = "Population gradient";
    private const string Lyapunov = "Lyapunov matrix";
    private const int AngleBits = 60;
    private const int Dimensions = 200;
    private static readonly int[] Unit = [1, 2, 2];
    private static readonly int[] Weight = [2, -1, 1];

    /// <summary>The result and its formulas.</summary>
    public static Neighbour Neighbour { get; } = new(
        "tian",
        "An analytical formula of population gradient for two-layered ReLU network",
        "Tian 2017",
        [
            new(
                "E F(e, w) = (N/2π) ((π - θ) w + |w| sin θ e), F(e, w) = Xᵀ D(e) D(w) X w, |e| = 1",
                @"\mathbb{E}F(e,w)=\frac{N}{2\pi}\bigl((\pi-\theta)w+\|w\|\sin\theta\,e\bigr),\qquad F(e,w)=X^\top D(e)D(w)Xw"),
            new(
                "E ∇J = (N/2)(w - w*) + (N/2π)(θ w* - (|w*|/|w|) sin θ w)",
                @"\mathbb{E}\nabla J=\frac N2(w-w^*)+\frac N{2\pi}\Bigl(\theta w^*-\frac{\|w^*\|}{\|w\|}\sin\theta\,w\Bigr)"),
            new(
                "(w - w*)ᵀ E ∇J/N = (1/2π) yᵀ M y, y = (|w*|, |w|)",
                @"(w-w^*)^\top\mathbb{E}\nabla J/N=\frac{1}{2\pi}y^\top My,\qquad y=(\|w^*\|,\|w\|)"),
            new(
                "M = ½ [[sin 2θ + 2π - 2θ, -(2π - θ) cos θ - sin θ], [·, 2π]]",
                @"M=\frac12\begin{pmatrix}\sin2\theta+2\pi-2\theta&-(2\pi-\theta)\cos\theta-\sin\theta\\\cdot&2\pi\end{pmatrix}"),
        ]);

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Run(NeighbourContext context)
    {
        // In the plane of e and w, a = ‖e‖, b = ‖w‖: K = E[(e·x)₊(w·x)₊] = (ab/2π)(s + (π − t)c) has the components ∂K/∂a along e and −(1/a)∂K/∂t across.
        var kernel = AngleAlgebra.Read("b/(2*pi)*(s + (pi - t)*c)");
        yield return new CheckLine(
            Gradient,
            "E F(e, w)/N = ∇_e E[(e.x)_+ (w.x)_+], along e and across it",
            AngleIdentity.Verdict(
            [
                (AngleAlgebra.Read("((pi - t)*b*c + b*s)/(2*pi)"), kernel),
                (AngleAlgebra.Read("(pi - t)*b*s/(2*pi)"), -AngleAlgebra.Derivative(kernel)),
            ]),
            ["formula", "derivatives of the arc-cosine kernel"]);
        yield return new CheckLine(Gradient, "E F(e, w)/N for e = (1, 2, 2)/3, w = (2, −1, 1)", Samples(context), ["formula", "sample"]);

        // W for ŵ, V for w*: F(ŵ, w) has the angle 0, F(ŵ, w*) the angle t; b = ‖w‖, a = ‖w*‖, w = b ŵ.
        yield return AngleIdentity.Line(
            Gradient, "one unit: E F(ŵ, w) − E F(ŵ, w*) is the gradient as printed", ["formula for F", "printed"],
            ("1/2*(b*W - V) + 1/(2*pi)*(t*V - a*s*W)", "1/(2*pi)*pi*b*W - 1/(2*pi)*((pi - t)*V + a*s*W)"));

        // w·w* = abc, ‖w‖² = b², ‖w*‖² = a²; (w − w*)·w = b² − abc, (w − w*)·w* = abc − a².
        yield return AngleIdentity.Line(
            Lyapunov, "(w − w*)ᵀ E∇J/N = (1/2π) yᵀMy", ["quadratic form", "inner products"],
            ("1/(2*pi)*((2*s*c + 2*pi - 2*t)/2*a^2 + (-(2*pi - t)*c - s)*a*b + pi*b^2)",
             "1/2*(b^2 - 2*a*b*c + a^2) + 1/(2*pi)*(t*(a*b*c - a^2) - a*s*(b - a*c))"));
        yield return Range(context.Cancellation);
        yield return new CheckLine(
            "Initialisation",
            "for w uniform in the ball of radius ε √(2π/(d+1)) |w*|, P(|w − w*| < |w*|) ≥ (1 − ε)/2, d ≤ 200",
            AngleIdentity.Proof(
                SlabBoundHolds(),
                "half a ball without a slab of share at most ε/2, since V_{d−1}/V_d ≤ √((d+1)/2π) by enclosures (all d: Γ is log-convex)",
                "an enclosure is too wide"),
            ["geometry", "volumes of balls"]);
    }

    private static CheckLine Range(CancellationToken cancellation)
    {
        SignChange? critical = LyapunovMatrix.CriticalAngle(AngleBits, cancellation);
        Ball rightAngle = Ball.Pi(NeighbourContext.Bits) / 2;
        bool coversRightAngle = critical is not null && (Ball.FromRational(critical.Lower, NeighbourContext.Bits) - rightAngle).IsPositive;
        string angle = critical is null ? "unknown" : critical.ToBall(NeighbourContext.Bits).ToDecimal(12).Value;
        return new CheckLine(
            Lyapunov,
            $"M is positive definite on (0, π/2]; exactly: for 0 < θ < θ_c = {angle}, and not beyond",
            AngleIdentity.Proof(
                coversRightAngle, "det M rises from 0, stays positive, and falls through one zero: signs of enclosures", "a sign is not decided"),
            ["monotonicity of det M", "enclosures on pieces of [0, π]"]);
    }

    /// <summary>R_d = Γ(d/2 + 1)/Γ((d + 1)/2), R_d R_{d−1} = d/2, R_0 = 1/√π: V_{d−1}/V_d = R_d/√π ≤ √((d + 1)/2π).</summary>
    private static bool SlabBoundHolds()
    {
        Ball ratio = 1 / Ball.Pi(NeighbourContext.Bits).Sqrt();
        for (int d = 1; d <= Dimensions; d++)
        {
            ratio = d / (2 * ratio);
            if (!(d + 1 - (2 * ratio.Pow(2))).IsPositive)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>F for e of norm 3 has the same value as for e/3: only the sign of e·x enters.</summary>
    private static Verdict Samples(NeighbourContext context)
    {
        Ball[] e = [.. Unit.Select(entry => Ball.FromInteger(entry, NeighbourContext.Bits) / 3)];
        Ball[] w = [.. Weight.Select(entry => Ball.FromInteger(entry, NeighbourContext.Bits))];
        return context.Sample(
            320, Unit.Length, [.. ReluPair.Gradient(e, w).Select((value, i) => ($"entry {"123"[i]}", value))],
            (inputs, values) =>
            {
                for (int row = 0; row < inputs.Rows; row++)
                {
                    Span<double> x = inputs.Row(row);
                    double slope = PlainVector.Dot(x, Weight);
                    double active = slope > 0 && PlainVector.Dot(x, Unit) > 0 ? slope : 0;
                    for (int i = 0; i < x.Length; i++)
                    {
                        values[row, i] = active * x[i];
                    }
                }
            });
    }
}
