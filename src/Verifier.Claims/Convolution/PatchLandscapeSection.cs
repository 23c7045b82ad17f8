using Verifier.Arithmetic;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Convolution;

namespace Verifier.Claims.Convolution;

/// <summary>The lines about the shape of κ, the local minima and the criterion for a spurious one.</summary>
internal static class PatchLandscapeSection
{
    private const string Title = "Landscape";

    /// <summary>All lines.</summary>
    public static IEnumerable<CheckLine> Run(CheckContext context, PatchMoments moments)
    {
        PatchShape shape = PatchShapeFinder.Find(moments, context.Cancellation);
        yield return Shape(shape);
        yield return Criterion(moments, shape);
        yield return Order(moments, shape);
        yield return Minima(moments, shape, new PatchTeacher(4, new Rational(1, 100), 1));
        yield return Minima(moments, shape, new PatchTeacher(4, 4, 1));
    }

    private static CheckLine Shape(PatchShape shape)
    {
        string statement = !shape.IsProved ? "Where κ rises and falls on [−1, 1]"
            : shape.IsIncreasing ? "κ rises on all of [−1, 1]: critical are the teacher, the antipode and at most one ring of saddles"
            : shape.Extrema.Count == 0 ? "κ falls on [−1, 0] and rises on [0, 1]"
            : $"κ rises on [0, 1]; its extrema in (−1, 0) are "
                + string.Join(", ", shape.Extrema.Select(PatchWords.Extremum));
        return new CheckLine(Title, statement, shape.IsProved ? new Proved(shape.Argument) : new Undecided(shape.Argument), []);
    }

    /// <summary>κ rises or falls as ρ leaves −1: the antipode is a minimum if and only if S² &lt; T A², or S² &gt; T A².</summary>
    private static CheckLine Criterion(PatchMoments moments, PatchShape shape)
    {
        const string Claim = "The antipode is a local minimum if and only if S²/A²";
        const string General = $"{Claim} < T = (O − E_2)(kσ̂_0² + τ²)/(2σ̂_0²O), or > T where κ falls from ρ = −1";
        if (!shape.IsProved)
        {
            return new CheckLine(Title, General, new Undecided(shape.Argument), []);
        }

        if (moments.Mean.IsProvedZero || moments.OddEnergy.IsProvedZero)
        {
            string reason = moments.Mean.IsProvedZero
                ? "σ̂_0 = 0, so that δ* = 0 for every teacher"
                : "O = 0: σ is even, and −w* computes what w* does";
            return new CheckLine(Title, General, new NotApplicable(reason), []);
        }

        (string side, string motion) = shape.FallsFromAntipode ? (">", "falls") : ("<", "rises");
        return new CheckLine(
            Title,
            $"{Claim} {side} {PatchWords.Threshold(moments)}",
            new Proved($"κ {motion} from ρ = −1, and D(δ(−1) − δ*) = 2σ̂_0²O(S² − T A²) with D > 0"),
            []);
    }

    /// <summary>Whether second derivatives could prove the antipode a minimum.</summary>
    private static CheckLine Order(PatchMoments moments, PatchShape shape)
    {
        if (moments.AntipodeSlope is not { } slope)
        {
            const string Kink = $"{PatchWords.Discontinuous}: where σ jumps κ′(±1) = ±∞ and minima at ρ = ±1 are kinks";
            return new CheckLine(Title, "κ′(−1)", new NotApplicable(Kink), []);
        }

        string statement = slope.IsProvedZero && shape.IsIncreasing
            ? "κ′(−1) = 0: the Hessian at the antipode is singular, yet where δ(−1) < δ* the antipode is a strict minimum in ρ"
            : $"κ′(−1) = {PatchWords.Number(slope)}";
        return (slope.TrySign(), shape.IsIncreasing) switch
        {
            (0, true) => new CheckLine(Title, statement, new Proved("κ increases, and L(δ) > L(δ(−1)) for δ(−1) < δ ≤ δ* without derivatives"), []),
            (null, _) => new CheckLine(Title, statement, new Undecided("the sign is not decided"), []),
            _ => new CheckLine(Title, statement, new Proved("difference of the slope energies of the odd and the even part"), []),
        };
    }

    private static CheckLine Minima(PatchMoments moments, PatchShape shape, PatchTeacher teacher)
    {
        string given = FormattableString.Invariant(
            $"For k = {teacher.Patches}, S² = {teacher.SumSquare}, A² = {teacher.NormSquare} the local minima");
        return new PatchLandscape(moments, teacher).Minima(shape) is { } minima
            ? new CheckLine(Title, $"{given} are {string.Join(", ", minima.Select(PatchWords.Minimum))}", new Proved(shape.Argument), [])
            : new CheckLine(Title, given, new Undecided(shape.IsProved ? "the side of δ* is not decided" : shape.Argument), []);
    }
}
