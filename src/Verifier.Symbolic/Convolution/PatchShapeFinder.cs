using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Convolution;

/// <summary>Finds every critical point of κ on (−1, 0) with proof: κ′(−r) = P(r) − Q(r), both sums of positive terms that increase in r ∈ [0, 1].</summary>
/// <remarks>
/// On [r₁, r₂]: P(r₁) − Q(r₂) ≤ κ′ ≤ P(r₂) − Q(r₁), which decides the sign on most intervals. The others are joined; in a joined interval κ″ of
/// one sign and κ′ of opposite signs at the ends leave exactly one critical point, which bisection then encloses.
/// For a monotone σ, jumps allowed, none of this is needed: σ_r = Σ r^k σ̂_k h_k is smooth, strictly monotone for 0 &lt; r &lt; 1 unless σ is constant,
/// and has κ_r(ρ) = κ(r²ρ), so that r²κ′(r²ρ) = E[σ_r′(x)σ_r′(y)] &gt; 0.
/// </remarks>
public static class PatchShapeFinder
{
    private const int Bits = 96;
    private const int Depth = 11;
    private const int Bisections = 50;
    private const string Monotone =
        "σ is monotone and so is σ_r = Σ r^k σ̂_k h_k, the mean of σ(rz + √(1−r²)z′) over z′, so that r²κ′(r²ρ) = E[σ_r′(x)σ_r′(y)] > 0 for 0 < r < 1, |ρ| ≤ 1";

    /// <summary>The shape of κ of an activation.</summary>
    public static PatchShape Find(PatchMoments moments, CancellationToken cancellation = default)
    {
        if (moments.EvenEnergy.IsProvedZero)
        {
            return PatchShape.Increasing("σ̂_k = 0 for even k ≥ 2, so that κ′ is a sum of even powers of ρ");
        }

        if (moments.OddEnergy.IsProvedZero)
        {
            return PatchShape.Even;
        }

        if (moments.HasLinearOddPart && moments.EvenSlopeEnergy is { } even && (moments.First.Square() - even).TrySign() is >= 0)
        {
            return PatchShape.Increasing("κ′(ρ) = σ̂_1² − Σ_{k even} kσ̂_k²|ρ|^{k−1} on (−1, 0), and the whole sum is at most σ̂_1² at |ρ| = 1");
        }

        if (Monotonicity.Of(moments.Series.Activation) is 1 or -1 && moments.Variance.TrySign() == 1)
        {
            return PatchShape.Increasing(Monotone);
        }

        int shift = moments.First.IsProvedZero ? 1 : 0;
        return new Search(PatchPowerSums.Odd(moments, cancellation), PatchPowerSums.Even(moments, cancellation), shift, cancellation).Run();
    }

    private static Ball Point(double r) => Ball.FromDouble(r, Bits);

    private sealed class Search(PatchPowerSums odd, PatchPowerSums even, int shift, CancellationToken cancellation)
    {
        private readonly Dictionary<double, (Ball Odd, Ball Even)> known = [];
        private readonly List<(double From, double To, int Sign)> pieces = [];

        public PatchShape Run()
        {
            Divide(0, 1, 0);
            List<PatchExtremum> extrema = [];
            foreach ((double from, double to) in Open())
            {
                if (from == 0 || to == 1)
                {
                    return PatchShape.Unknown($"the sign of κ′ is not decided near ρ = {(from == 0 ? "0" : "−1")}");
                }

                if (Extremum(from, to) is not { } extremum)
                {
                    return PatchShape.Unknown(FormattableString.Invariant($"κ′ may vanish more than once for {from:0.####} ≤ −ρ ≤ {to:0.####}"));
                }

                extrema.AddRange(extremum);
            }

            string argument = extrema.Count == 0
                ? "the sign of κ′ by enclosures of its odd and even sums"
                : "the sign of κ′ by enclosures, and κ″ ≠ 0 at its zeros";
            return new PatchShape(extrema, pieces[^1].Sign < 0, argument, true);
        }

        private void Divide(double from, double to, int depth)
        {
            cancellation.ThrowIfCancellationRequested();
            int sign = Sign(from, to);
            if (sign != 0 || depth == Depth)
            {
                pieces.Add((from, to, sign));
                return;
            }

            double middle = 0.5 * (from + to);
            Divide(from, middle, depth + 1);
            Divide(middle, to, depth + 1);
        }

        private int Sign(double from, double to)
        {
            (Ball Odd, Ball Even) left = At(from);
            (Ball Odd, Ball Even) right = At(to);
            return (left.Odd - right.Even).IsPositive ? 1 : (right.Odd - left.Even).IsNegative ? -1 : 0;
        }

        private (Ball Odd, Ball Even) At(double r)
        {
            if (!known.TryGetValue(r, out (Ball Odd, Ball Even) values))
            {
                values = (odd.Slope(Point(r), shift), even.Slope(Point(r), shift));
                known.Add(r, values);
            }

            return values;
        }

        private IEnumerable<(double From, double To)> Open()
        {
            for (int i = 0; i < pieces.Count; i++)
            {
                if (pieces[i].Sign == 0)
                {
                    int end = i;
                    while (end + 1 < pieces.Count && pieces[end + 1].Sign == 0)
                    {
                        end++;
                    }

                    yield return (pieces[i].From, pieces[end].To);
                    i = end;
                }
            }
        }

        /// <summary>The extremum in an interval where κ″ keeps its sign, an empty list when κ′ does too, null when neither is known.</summary>
        private IReadOnlyList<PatchExtremum>? Extremum(double from, double to)
        {
            Ball curvature = (even.Curvature(Point(from)) - odd.Curvature(Point(to))).Union(even.Curvature(Point(to)) - odd.Curvature(Point(from)));
            int left = Sign(from, from);
            int right = Sign(to, to);
            if (curvature.ContainsZero || left == 0 || right == 0)
            {
                return null;
            }

            return left == right ? [] : [Enclose(from, to, left)];
        }

        /// <summary>A narrow interval around a point where κ′ seems to vanish, between points where its sign is known.</summary>
        private (double From, double To) Around(double middle, double from, double to, int left)
        {
            double width = 0.25 * (to - from);
            for (int i = 0; i < Bisections && Sign(middle - width, middle - width) == left && Sign(middle + width, middle + width) == -left; i++)
            {
                (from, to) = (middle - width, middle + width);
                width *= 0.5;
            }

            return (from, to);
        }

        private PatchExtremum Enclose(double from, double to, int left)
        {
            for (int i = 0; i < Bisections; i++)
            {
                double middle = 0.5 * (from + to);
                int sign = Sign(middle, middle);
                if (sign == 0)
                {
                    (from, to) = Around(middle, from, to, left);
                    break;
                }

                (from, to) = sign == left ? (middle, to) : (from, middle);
            }

            Ball place = -Point(from).Union(Point(to));
            Ball covariance = (even.Value(Point(from)) - odd.Value(Point(to))).Union(even.Value(Point(to)) - odd.Value(Point(from)));

            // r grows towards −1: κ′ > 0 at the smaller r and < 0 at the larger one is a minimum in ρ.
            return new PatchExtremum(place, left > 0, covariance);
        }
    }
}
