using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Checks;
using Verifier.Claims.Convolution;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>Checks a claim about a convolutional network.</summary>
/// <remarks>
/// Where σ̂_0², O and E_2 are exact, both sides are rational functions of k, S2, A2 (and d = δ), and equality is decided for all their values at once.
/// Otherwise, and for a witness, both are evaluated for a few teachers. A threshold rests on κ rising on [−1, 1], which is proved with it.
/// </remarks>
internal static class ConvolutionClaimCheck
{
    private static readonly string[] Letters = [PatchFormulas.Patches, PatchFormulas.SumSquare, PatchFormulas.NormSquare, PatchFormulas.Covariance];
    private static readonly PatchTeacher[] Teachers = [new(2, 1, 3), new(5, 2, 1), new(20, 4, 1), new(7, new(1, 2), 3)];
    private static readonly Rational SampleCovariance = new(-1, 10);

    /// <summary>The line of the claim, or null and where its text is malformed.</summary>
    public static CheckLine? Line(string section, ConvolutionClaim claim, HermiteSeries series, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        PatchMoments moments = PatchMoments.Of(series, CheckContext.Bits, cancellation);
        if (claim.Quantity.Text == ConvolutionQuantities.Minima)
        {
            return ConvolutionMinimaCheck.Line(section, claim, moments, cancellation, out problem);
        }

        if (ClaimedExpression.Read(claim.Value, Letters, out problem) is not Expression stated)
        {
            return null;
        }

        if (ConvolutionQuantities.Find(claim.Quantity.Text) is not { } quantity)
        {
            return new CheckLine(section, $"κ′(−1) = {claim.Value.Text}", Slope(stated, moments), ["claim", "slope energies"]);
        }

        bool needsShape = claim.Quantity.Text == "threshold";
        Verdict verdict = needsShape && Obstacle(moments, cancellation) is { } obstacle ? obstacle : Compare(quantity.Formula, stated, moments);
        return new CheckLine(section, $"CNN: {quantity.Sign} = {claim.Value.Text}", verdict, ["claim", "landscape of every teacher"]);
    }

    private static Verdict? Obstacle(PatchMoments moments, CancellationToken cancellation)
    {
        PatchShape shape = PatchShapeFinder.Find(moments, cancellation);
        return !shape.IsProved ? new Undecided(shape.Argument)
            : !shape.IsIncreasing ? new NotApplicable("κ does not rise on all of [−1, 1]")
            : moments.Mean.IsProvedZero ? new NotApplicable("σ̂_0 = 0, so that the antipode is a minimum for every teacher")
            : null;
    }

    private static Verdict Slope(Expression stated, PatchMoments moments)
    {
        if (moments.AntipodeSlope is not { } slope)
        {
            return new NotApplicable(PatchWords.Discontinuous);
        }

        RouteComparison comparison = new("equal in canonical form");
        comparison.Compare("ρ = −1", ClaimedExpression.Constant(stated), slope);
        return comparison.Verdict;
    }

    private static Verdict Compare(RationalFunction formula, Expression stated, PatchMoments moments)
    {
        PatchLetters letters = new(moments);
        RationalFunction? exact = letters.AreExact ? letters.Reduce(formula) : null;
        RationalFunction? claimed = exact is null ? null : RationalFunctionConversion.TryConvert(stated);
        if (exact is not null && claimed is not null && exact.IsIdenticalTo(claimed))
        {
            return new Proved("the same function of k, S2, A2 (equal cross products of polynomials)");
        }

        RouteComparison comparison = new("equal in canonical form for a few teachers");
        foreach (PatchTeacher teacher in Teachers)
        {
            (string witness, CertifiedNumber value) = At(stated, teacher);
            CertifiedNumber covariance = CertifiedNumber.Exact(SampleCovariance, CheckContext.Bits);
            comparison.Compare(witness, value, new PatchLetters(moments, teacher).Value(formula, (PatchFormulas.Covariance, covariance)));
        }

        return comparison.Verdict is not Refuted && exact is not null && claimed is not null
            ? new Undecided("equal for a few teachers, yet not the same function of k, S2, A2")
            : comparison.Verdict;
    }

    private static (string Witness, CertifiedNumber Value) At(Expression stated, PatchTeacher teacher)
    {
        Dictionary<string, Expression> values = new(StringComparer.Ordinal)
        {
            [PatchFormulas.Patches] = Build.Number(teacher.Patches),
            [PatchFormulas.SumSquare] = Build.Number(teacher.SumSquare),
            [PatchFormulas.NormSquare] = Build.Number(teacher.NormSquare),
            [PatchFormulas.Covariance] = Build.Number(SampleCovariance),
        };
        string witness = FormattableString.Invariant($"k = {teacher.Patches}, S2 = {teacher.SumSquare}, A2 = {teacher.NormSquare}");
        string more = Parameters.Of(stated).Contains(PatchFormulas.Covariance) ? $", d = {SampleCovariance}" : string.Empty;
        return (witness + more, ClaimedExpression.Constant(Substitute.In(stated, Build.X, values)));
    }
}
