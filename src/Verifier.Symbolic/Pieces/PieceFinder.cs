using System.Collections.Immutable;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Pieces;

/// <summary>Cuts an interval into pieces on which an activation is analytic.</summary>
/// <param name="activation">The activation.</param>
/// <param name="widthBits">Gaps around breakpoints get a width of about 2^(−widthBits).</param>
/// <param name="budget">The evaluations allowed.</param>
public sealed class PieceFinder(Expression activation, int widthBits, WorkBudget budget)
{
    private const int PrecisionMargin = 64;
    private const int MultipleZeroFactor = 5;
    private readonly List<AnalyticPiece> pieces = [];
    private readonly List<Gap> gaps = [];

    /// <summary>The pieces and gaps of [lower, upper], or why they could not be found.</summary>
    public (Decomposition? Value, Refusal? Problem) Decompose(Dyadic lower, Dyadic upper)
    {
        Stack<Stretch> open = new([new Stretch(lower, upper, ImmutableDictionary<Expression, int>.Empty)]);
        while (open.TryPop(out Stretch? stretch))
        {
            Resolution resolution = new(stretch.Signs);
            if (resolution.Resolve(activation) is { } formula)
            {
                pieces.Add(new AnalyticPiece(stretch.Lower, stretch.Upper, formula));
            }
            else if (resolution.Undefined is { } part)
            {
                return (null, UndefinedOn(stretch, part));
            }
            else if (Split(stretch, resolution.Missing!, open) is { } problem)
            {
                return (null, problem);
            }
        }

        pieces.Sort(static (left, right) => left.Lower.CompareTo(right.Lower));
        gaps.Sort(static (left, right) => left.Lower.CompareTo(right.Lower));
        return (new Decomposition(pieces, gaps), null);
    }

    private static Refusal UndefinedOn(Stretch stretch, Expression part)
    {
        string place = FormattableString.Invariant($"{ExpressionText.Write(part)} for {stretch.Lower.ToDouble():G5} < x < {stretch.Upper.ToDouble():G5}");
        return new Refusal(RefusalKind.Undefined, "the activation is undefined on a set of positive measure", place);
    }

    private Refusal? Split(Stretch stretch, Expression missing, Stack<Stretch> open)
    {
        SwitchFunction function = new(missing, widthBits + PrecisionMargin);
        IReadOnlyList<Gap>? found = Isolate(function, stretch);
        if (found is null)
        {
            function = new SwitchFunction(missing, (MultipleZeroFactor * widthBits) + PrecisionMargin);
            found = Isolate(function, stretch);
        }

        if (found is null)
        {
            return TooHard(missing);
        }

        Dyadic start = stretch.Lower;
        foreach (Gap gap in found)
        {
            gaps.Add(gap);
            if (gap.Lower > start && !Push(start, gap.Lower))
            {
                return TooHard(missing);
            }

            start = gap.Upper > start ? gap.Upper : start;
        }

        return start >= stretch.Upper || Push(start, stretch.Upper) ? null : TooHard(missing);

        bool Push(Dyadic lower, Dyadic upper)
        {
            int sign = SignBetween(function, lower, upper);
            if (sign != 0)
            {
                open.Push(new Stretch(lower, upper, stretch.Signs.Add(missing, sign)));
            }

            return sign != 0;
        }
    }

    /// <summary>The gaps, or null when half of the work left is used up: near a zero of order n the sign shows only at n times the precision.</summary>
    private IReadOnlyList<Gap>? Isolate(SwitchFunction function, Stretch stretch)
    {
        WorkBudget half = budget.Half();
        return new RootIsolation(function, widthBits, half).Isolate(stretch.Lower, stretch.Upper);
    }

    /// <summary>The sign of a function without zeros in the interval, found at the first of a few points where it is decided.</summary>
    private static int SignBetween(SwitchFunction function, Dyadic lower, Dyadic upper)
    {
        Dyadic width = upper - lower;
        for (int sixteenth = 8; sixteenth > 0; sixteenth--)
        {
            int sign = function.SignAt(lower + (width * new Dyadic(sixteenth, -4)));
            if (sign != 0)
            {
                return sign;
            }
        }

        return 0;
    }

    private static Refusal TooHard(Expression part) =>
        new(RefusalKind.TooMuchWork, "the points where the activation switches could not be isolated within the work budget", ExpressionText.Write(part));

    private sealed record Stretch(Dyadic Lower, Dyadic Upper, ImmutableDictionary<Expression, int> Signs);
}
