using System.Globalization;
using System.Text.RegularExpressions;
using Verifier.Claims.Checks;
using Verifier.Claims.Convolution;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>Checks a claim that lists all local minima of the loss for one teacher by their places ρ, from 1 down to −1.</summary>
internal static partial class ConvolutionMinimaCheck
{
    /// <summary>The line of the claim, or null and where its text is malformed.</summary>
    public static CheckLine? Line(
        string section, ConvolutionClaim claim, PatchMoments moments, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        LocatedText given = claim.Teacher ?? claim.Quantity;
        if (Teacher(given.Text) is not { } teacher)
        {
            problem = new ClaimsFileProblem(
                "Minima are those of one teacher: 'for: k = 4, S2 = 1/100, A2 = 1' with 0 ≤ S2 ≤ k A2 and A2 > 0.", given.Line, given.Column);
            return null;
        }

        List<CertifiedNumber> places = [];
        foreach (string place in claim.Value.Text.Split(','))
        {
            if (ClaimedExpression.Read(claim.Value with { Text = place.Trim() }, [], out problem) is not Expression number)
            {
                return null;
            }

            places.Add(ClaimedExpression.Constant(number));
        }

        problem = null;
        PatchShape shape = PatchShapeFinder.Find(moments, cancellation);
        Verdict verdict = new PatchLandscape(moments, teacher).Minima(shape) is { } minima
            ? Compare(places, minima, shape.Argument)
            : new Undecided(shape.IsProved ? "the side of δ* is not decided" : shape.Argument);
        return new CheckLine(section, $"CNN: for {given.Text} the local minima are ρ = {claim.Value.Text}", verdict, ["claim", "shape of κ"]);
    }

    private static Verdict Compare(List<CertifiedNumber> places, IReadOnlyList<PatchMinimum> minima, string argument)
    {
        string found = string.Join(", ", minima.Select(PatchWords.Minimum));
        if (places.Count != minima.Count)
        {
            return new Refuted("the number of local minima", places.Count.ToString(CultureInfo.InvariantCulture), found);
        }

        RouteComparison comparison = new(argument);
        foreach ((CertifiedNumber place, PatchMinimum minimum) in places.Zip(minima))
        {
            CertifiedNumber computed = minimum.Correlation.IsExact
                ? CertifiedNumber.Exact(minimum.Correlation == 1 ? 1 : -1, CheckContext.Bits)
                : CertifiedNumber.Enclosed(minimum.Correlation);
            comparison.Compare(PatchWords.Minimum(minimum), place, computed);
        }

        return comparison.Verdict;
    }

    private static PatchTeacher? Teacher(string text)
    {
        Match match = TeacherPattern().Match(text);
        if (!match.Success
            || !int.TryParse(match.Groups["k"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int patches)
            || ExpressionParser.Parse(match.Groups["sum"].Value).Expression is not Number { Value: var sum }
            || ExpressionParser.Parse(match.Groups["norm"].Value).Expression is not Number { Value: var norm })
        {
            return null;
        }

        bool exists = patches > 0 && norm.Sign > 0 && sum.Sign >= 0 && sum <= norm * patches;
        return exists ? new PatchTeacher(patches, sum, norm) : null;
    }

    [GeneratedRegex(
        @"^\s*k\s*=\s*(?<k>\d{1,9})\s*,\s*S2\s*=\s*(?<sum>[0-9./]{1,40})\s*,\s*A2\s*=\s*(?<norm>[0-9./]{1,40})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TeacherPattern();
}
