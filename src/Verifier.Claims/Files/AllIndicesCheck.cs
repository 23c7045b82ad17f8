using System.Globalization;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.IndexFormulas;
using Verifier.Symbolic.Networks;
using Verifier.Symbolic.Parametric;

namespace Verifier.Claims.Files;

/// <summary>Checks a formula for σ̂_k that is claimed for all k: the first k one by one, and all further k by proof.</summary>
internal static class AllIndicesCheck
{
    private const int HighestEnclosed = 16;

    /// <summary>The line of the claim.</summary>
    public static CheckLine? Line(string section, CoefficientClaim claim, HermiteSeries series, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        IndexFormulaResult read = IndexFormulaParser.Parse(claim.Value.Text);
        if (!read.Succeeded)
        {
            problem = new ClaimsFileProblem(read.Error.Message, claim.Value.Line, claim.Value.Column + read.Error.Position);
            return null;
        }

        problem = null;
        GeneralFormula? formula = series.GeneralFormula ?? PartialFormula(series, claim.Indices, cancellation);
        bool isSymmetric = claim.Indices.Remainders().All(remainder => VanishesBySymmetry(series, remainder));
        int last = formula is null && !isSymmetric ? claim.Indices.First + HighestEnclosed : claim.Indices.Last;
        (Verdict compared, int reached) = Compare(read.Formula, claim.Indices with { Last = last }, series, cancellation);
        bool isProved = compared is Proved or Enclosed && claim.Indices.Remainders().All(remainder => IsProved(read.Formula, series, formula, remainder));
        Verdict verdict = compared is Refuted or Undecided ? compared
            : isProved ? new Proved("the recurrences in k are the same, and so are the first values")
            : new Undecided(string.Create(CultureInfo.InvariantCulture, $"it agrees up to k = {reached}; for all k no proof was found"));
        return new CheckLine(section, $"σ̂_k = {claim.Value.Text} for {claim.Indices}", verdict, ["claim", isSymmetric ? "symmetry" : "general formula"]);
    }

    private static (Verdict Verdict, int Reached) Compare(IndexNode formula, IndexRange range, HermiteSeries series, CancellationToken cancellation)
    {
        List<(int Index, CertifiedNumber Claimed, CertifiedNumber Computed)> cases = [];
        RouteComparison comparison = new("equal in canonical form for every k");
        int reached = range.First;
        foreach (int k in range.Indices())
        {
            if (IndexFormulaValue.At(formula, k) is null)
            {
                return (new Undecided($"the claim has no exact value at {CheckContext.Case(k)}"), reached);
            }

            CertifiedNumber claimed = ClaimedCoefficient.Value(formula, k);
            CertifiedNumber computed = CheckContext.ValueOf(series.Coefficient(k, CheckContext.Bits, cancellation));
            cases.Add((k, claimed, computed));
            comparison.Compare(CheckContext.Case(k), claimed, computed);
            reached = k;
            if (comparison.HasFailed)
            {
                break;
            }
        }

        return (comparison.Verdict is Refuted refuted ? refuted with { Repair = NearestRepair.Of(cases) } : comparison.Verdict, reached);
    }

    private static bool IsProved(IndexNode claimed, HermiteSeries series, GeneralFormula? formula, int remainder) =>
        VanishesBySymmetry(series, remainder)
            ? IndexIdentity.IsZero(claimed, remainder)
            : formula is { IsProvedForAll: true } && IndexIdentity.IsProved(claimed, formula, remainder);

    private static bool VanishesBySymmetry(HermiteSeries series, int remainder) =>
        (series.Parity, remainder) is (Parity.Even, 1) or (Parity.Odd, 0);

    // The formula of the even or odd part when only that part is in the closed class and only those k are meant.
    private static GeneralFormula? PartialFormula(HermiteSeries series, IndexRange range, CancellationToken cancellation)
    {
        ParameterCase one = ParametricAnalysis.Analyse(series.Activation, [], 0, cancellation).Cases[0];
        return range.Step == 2 && one.Fact is { } fact && range.First % 2 == (fact.Parity == Parity.Odd ? 1 : 0) ? fact.Series.GeneralFormula : null;
    }
}
