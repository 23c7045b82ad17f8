using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Quadrature;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Growth;
using Verifier.Symbolic.Pieces;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// Rigorous enclosures of E[f(z) h_k(z)] and E[f(z)²]: one trapezoidal rule where f is analytic, else analytic pieces by Gauss–Legendre
/// panels and gaps
/// by bounds; tails by bounds.
/// </summary>
/// <param name="function">f.</param>
/// <param name="parity">The proved parity of f; with one, only x &gt; 0 is integrated.</param>
/// <param name="growth">Bounds of f on the tails.</param>
/// <param name="byPanels">Whether to use panels even where f is analytic, and only balls: the second route to the same numbers.</param>
internal sealed class CertifiedExpectation(Expression function, Parity parity, TailGrowth growth, bool byPanels = false)
{
    private const int AnalyticMargin = 16;
    private const int AnalyticWidth = 64;
    private const int GuardBits = 12;
    private const int WorkingMargin = 40;
    private const int IsolationLimit = 60_000;
    private const int SearchWidth = 64;
    private const int EvaluationsAtLeast = 20_000;
    private const int EvaluationsPerBit = 100;
    private const int WidthLimit = 4096;
    private const int WidthMargin = 6;
    private const int PrecisionBeyondWidth = 12;
    private static readonly Rational LogTwo = new(6932, 10000);
    private Analytic analytic = new(Dyadic.Zero, null);

    /// <summary>Enclosures of E[f h_k] for degrees of the parity of f, of radius about 2^(−bits); or why there are none.</summary>
    public (Ball[]? Values, Refusal? Problem) Coefficients(
        IReadOnlyList<int> indices, int bits, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (growth.CutFor(indices[^1], -LogTwo * (bits + GuardBits)) is not { } cut)
        {
            return (null, TailTooLong());
        }

        Target target = new(
            formula => Panels(new HermiteIntegrand(formula, indices), formula, 1, indices),
            (route, halves) => route.Integrals(1, indices, halves, bits, progress, cancellation),
            static bound => bound,
            indices.Count,
            TailError(TailIntegral.LogOfCoefficient(growth.Left, indices[^1], cut), TailIntegral.LogOfCoefficient(growth.Right, indices[^1], cut)));
        return Integrate(target, bits, ToDyadic(cut), progress, cancellation);
    }

    /// <summary>Whether a trapezoidal rule for E[f^p h_k], k ≤ degree, is certified: then the values will be found.</summary>
    public bool Certifies(int power, int degree, int bits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Rational target = -LogTwo * (bits + GuardBits);
        Rational? cut = power == 2 ? growth.CutForSquare(target) : growth.CutFor(degree, target);
        return cut is { } end && Route(ToDyadic(end), cancellation) is { } route && route.Certifies(power, degree, Halves(ToDyadic(end)), bits);
    }

    /// <summary>An enclosure of E[f²], of radius about 2^(−bits); or why there is none.</summary>
    public (Ball[]? Values, Refusal? Problem) SecondMoment(int bits, CancellationToken cancellation)
    {
        if (growth.CutForSquare(-LogTwo * (bits + GuardBits)) is not { } cut)
        {
            return (null, TailTooLong());
        }

        Target target = new(
            formula => Panels(new SquareIntegrand(formula), formula, 2, [0]),
            (route, halves) => route.Integrals(2, [0], halves, bits, null, cancellation),
            static bound => bound.Power(2),
            1,
            TailError(TailIntegral.LogOfSquare(growth.Left, cut), TailIntegral.LogOfSquare(growth.Right, cut)));
        return Integrate(target, bits, ToDyadic(cut), null, cancellation);
    }

    /// <summary>A part that is undefined, or a pole, with |x| &lt; 8; null when none is proved.</summary>
    public static Refusal? ProvedSingularity(Expression function, CancellationToken cancellation)
    {
        (Decomposition? parts, Refusal? problem) =
            new PieceFinder(function, SearchWidth, new WorkBudget(IsolationLimit, cancellation)).Decompose(new Dyadic(-8, 0), new Dyadic(8, 0));
        if (parts is not null)
        {
            problem = parts.Gaps.Select(gap => GapBound.Of(function, gap).Problem).FirstOrDefault(IsProof);
        }

        return IsProof(problem) ? problem : null;
    }

    private static bool IsProof(Refusal? problem) => problem is { Kind: RefusalKind.Undefined or RefusalKind.NotSquareIntegrable };

    private static Refusal TailTooLong() =>
        new(RefusalKind.TooMuchWork, "the growth bound is so close to exp(x^2/4) that the tail would have to be cut beyond |x| = 200");

    private static Magnitude TailError(Rational? left, Rational? right) => TailIntegral.Exp(left!.Value) + TailIntegral.Exp(right!.Value);

    private static Dyadic ToDyadic(Rational halfInteger) => new((halfInteger * 2).Numerator, -1);

    private (Ball[]? Values, Refusal? Problem) Integrate(
        Target target, int bits, Dyadic cut, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (Route(cut, cancellation) is { } route && target.Trapezoidal(route, Halves(cut)) is { } integrals)
        {
            return ([.. integrals.Select(integral => integral.WithRadiusAdded(target.TailError))], null);
        }

        (Decomposition? parts, int width, PowerBound[]? gapBounds, Refusal? problem) = Decompose(target, bits, cut, cancellation);
        if (parts is null || gapBounds is null)
        {
            return (null, problem);
        }

        var totals = new Ball[target.Count];
        Array.Fill(totals, Ball.FromRational(0, bits + WorkingMargin));
        // Close to a gap away from 0 the values of a singular function are told from 0 only with digits beyond the width of the gap.
        int share = bits + 3 + (int)Math.Ceiling(Math.Log2(parts.Pieces.Count + 1));
        bool cancels = parts.Gaps.Any(static gap => gap.Exact is not { IsZero: true });
        int accuracy = Math.Max(share, cancels ? width - PrecisionBeyondWidth : width / 2);
        int evaluations = EvaluationsAtLeast + (EvaluationsPerBit * bits);
        foreach (AnalyticPiece piece in parts.Pieces)
        {
            PartOfWork? part = PartOfWork.Of(progress, Share(piece.Lower), Share(piece.Upper));
            if (Quadrature(target, piece, accuracy, evaluations, part, cancellation) is not { } result)
            {
                return (null, new Refusal(RefusalKind.TooMuchWork, "the integral could not be certified within the work budget", Place(piece)));
            }

            evaluations -= result.Evaluations;
            for (int i = 0; i < totals.Length; i++)
            {
                totals[i] += result.Values[i];
            }
        }

        // In a gap |h_k φ| ≤ 1.09 e^{−x²/4}/√(2π) < 1 (Cramér's inequality).
        Magnitude gapError = parts.Gaps.Zip(gapBounds).Aggregate(Magnitude.Zero, static (sum, pair) => sum + GapBound.Error(pair.First, pair.Second));
        for (int i = 0; i < totals.Length; i++)
        {
            Ball half = totals[i].WithRadiusAdded(gapError);
            totals[i] = (parity == Parity.None ? half : 2 * half).WithRadiusAdded(target.TailError);
        }

        return (totals, null);

        double Share(Dyadic x) => parity == Parity.None ? (x + cut).ToDouble() / (2 * cut.ToDouble()) : x.ToDouble() / cut.ToDouble();
    }

    private static QuadratureResult.Enclosed? Quadrature(
        Target target, AnalyticPiece piece, int bits, int evaluations, IProgress<double>? progress, CancellationToken cancellation) =>
        CertifiedQuadrature.Integrate(
            target.Integrand(piece.Formula), piece.Lower.ToRational(), piece.Upper.ToRational(), bits, evaluations, progress, cancellation)
            as QuadratureResult.Enclosed;

    private IAnalyticIntegrand Panels(IAnalyticIntegrand exact, Expression formula, int power, IReadOnlyList<int> indices) =>
        byPanels ? exact : new PanelIntegrand(exact, formula, power, indices);

    private static int Halves(Dyadic cut) => (int)cut.Scale(1).ToDouble();

    /// <summary>The trapezoidal route, which is kept, or null when f switches within the range or a little beyond.</summary>
    private TrapezoidalRoute? Route(Dyadic cut, CancellationToken cancellation)
    {
        Dyadic end = cut + new Dyadic(AnalyticMargin, 0);
        if (byPanels || analytic.End >= end)
        {
            return analytic.Route;
        }

        (Decomposition? parts, _) = new PieceFinder(function, AnalyticWidth, new WorkBudget(IsolationLimit, cancellation)).Decompose(-end, end);
        bool isAnalytic = parts is { Pieces.Count: 1, Gaps.Count: 0 };
        analytic = new Analytic(end, isAnalytic ? analytic.Route ?? new TrapezoidalRoute(parts!.Pieces[0].Formula, parity) : null);
        return analytic.Route;
    }

    /// <summary>Cuts the range, with gaps so narrow that they do not matter at the requested accuracy.</summary>
    private (Decomposition? Parts, int Width, PowerBound[]? GapBounds, Refusal? Problem) Decompose(
        Target target, int bits, Dyadic cut, CancellationToken cancellation)
    {
        Magnitude tolerance = Magnitude.PowerOfTwo(-bits - GuardBits);
        for (int width = bits + GuardBits + WidthMargin; ; width += width / 4)
        {
            WorkBudget budget = new(IsolationLimit, cancellation);
            Dyadic lower = parity == Parity.None ? -cut : new Dyadic(-1, -3);
            (Decomposition? found, Refusal? problem) = new PieceFinder(function, width, budget).Decompose(lower, cut);
            if (found is null)
            {
                return (null, width, null, problem);
            }

            Decomposition parts = parity == Parity.None ? found : OnPositiveSide(found);
            (PowerBound[]? bounds, problem) = BoundGaps(target, parts.Gaps);
            if (bounds is null || width > WidthLimit || parts.Gaps.Zip(bounds).All(pair => GapBound.Error(pair.First, pair.Second) <= tolerance))
            {
                return (parts, width, bounds, problem);
            }
        }
    }

    private static Decomposition OnPositiveSide(Decomposition whole) => new(
        [.. whole.Pieces.Where(static piece => piece.Upper.Sign > 0).Select(static piece => piece.Lower.Sign < 0 ? piece with { Lower = Dyadic.Zero } : piece)],
        [.. whole.Gaps.Where(static gap => gap.Upper.Sign > 0)]);

    private (PowerBound[]? Bounds, Refusal? Problem) BoundGaps(Target target, IReadOnlyList<Gap> gaps)
    {
        var bounds = new PowerBound[gaps.Count];
        for (int i = 0; i < bounds.Length; i++)
        {
            (PowerBound? bound, Refusal? problem) = GapBound.Of(function, gaps[i]);
            if (bound is null)
            {
                return (null, problem);
            }

            bounds[i] = target.Shape(bound.Value);
        }

        return (bounds, null);
    }

    private static string Place(AnalyticPiece piece) =>
        FormattableString.Invariant($"{piece.Lower.ToDouble():G5} < x < {piece.Upper.ToDouble():G5}");

    /// <summary>What is known about the range up to End: the route, if f is analytic there.</summary>
    private sealed record Analytic(Dyadic End, TrapezoidalRoute? Route);

    /// <summary>
    /// What is integrated: the integrands on a piece, their integrals where f is analytic, a bound in a gap, their number and the error of
    /// the tails.
    /// </summary>
    private sealed record Target(
        Func<Expression, IAnalyticIntegrand> Integrand,
        Func<TrapezoidalRoute, int, Ball[]?> Trapezoidal,
        Func<PowerBound, PowerBound> Shape,
        int Count,
        Magnitude TailError);
}
