using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Growth;

/// <summary>Growth bounds of an activation on both tails, with g &lt; 1/4 on each, so that the tails of σ are in L²(N(0,1)).</summary>
/// <param name="Start">T₀: the bounds hold for |x| ≥ T₀.</param>
/// <param name="Left">The bound for x ≤ −T₀.</param>
/// <param name="Right">The bound for x ≥ T₀.</param>
public sealed record TailGrowth(Rational Start, GrowthBound Left, GrowthBound Right)
{
    private static readonly int[] Starts = [8, 16, 32, 64, 256];
    private const int LastHalf = 400;
    private static readonly Rational Quarter = new(1, 4);

    /// <summary>The bounds of a tree, or why there are none.</summary>
    public static (TailGrowth? Bounds, Refusal? Problem) Derive(Expression tree)
    {
        Refusal? problem = null;
        foreach (int start in Starts)
        {
            (GrowthBound? right, problem) = Side(tree, 1, start);
            (GrowthBound? left, Refusal? other) = Side(tree, -1, start);
            if (left is not null && right is not null)
            {
                return (new TailGrowth(start, left, right), null);
            }

            problem = IsProof(other) ? other : problem ?? other;
            if (IsProof(problem))
            {
                break;
            }
        }

        return (null, problem);
    }

    /// <summary>
    /// The smallest T = T₀ + i/2 with tails of |u h_k| φ of at most e^target on each side for every k ≤ K; null if none is found to
    /// T₀ + 200.
    /// </summary>
    public Rational? CutFor(int maxIndex, Rational logTarget) => Cut(logTarget, (side, from) => TailIntegral.LogOfCoefficient(side, maxIndex, from));

    /// <summary>The smallest T = T₀ + i/2 with tails of u² φ of at most e^target on each side; null when there is none up to T₀ + 200.</summary>
    public Rational? CutForSquare(Rational logTarget) => Cut(logTarget, TailIntegral.LogOfSquare);

    private static bool IsProof(Refusal? problem) => problem is { Kind: RefusalKind.Undefined or RefusalKind.NotSquareIntegrable };

    private static (GrowthBound? Bound, Refusal? Problem) Side(Expression tree, int side, int start)
    {
        TailRules rules = new(side, start);
        if (rules.Facts(tree) is not { } facts)
        {
            return (null, rules.Problem);
        }

        if (facts.Above is { } above && above.Quadratic < Quarter)
        {
            return (above, null);
        }

        string end = side > 0 ? "x -> +infinity" : "x -> -infinity";
        bool diverges = facts.LogBelow is { } below && (below.Quadratic > Quarter || (below.Quadratic == Quarter && below.Linear.Sign >= 0));
        return diverges
            ? (null, new Refusal(RefusalKind.NotSquareIntegrable, "not square integrable against the normal density: it grows at least like exp(x^2/4)", end))
            : (null, new Refusal(RefusalKind.Undecided, "no growth bound below exp(x^2/4) could be derived, so square integrability could not be shown", end));
    }

    private Rational? Cut(Rational target, Func<GrowthBound, Rational, Rational?> bound)
    {
        // The bound falls with T: from where e^(−T²/2) is small enough on by doubling steps, then bisection.
        int guess = (int)Math.Clamp(2 * (Math.Sqrt(Math.Max(0, -2 * target.ToDouble())) - Start.ToDouble()), 0, LastHalf);
        int tooLittle = -1;
        int enough = guess;
        for (int stride = 1; enough <= LastHalf && !Suffices(enough); stride *= 2)
        {
            tooLittle = enough;
            enough += stride;
        }

        for (; enough - tooLittle > 1 && enough <= LastHalf;)
        {
            int middle = (enough + tooLittle) / 2;
            (tooLittle, enough) = Suffices(middle) ? (tooLittle, middle) : (middle, enough);
        }

        return enough <= LastHalf ? From(enough) : null;

        Rational From(int half) => Start + new Rational(half, 2);

        bool Suffices(int half) => bound(Right, From(half)) <= target && (Left == Right || bound(Left, From(half)) <= target);
    }
}
