using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>Gives a verdict on each claim of a file.</summary>
public static class ClaimsCheck
{
    private const string Title = "Claims";

    /// <summary>Checks every claim.</summary>
    /// <param name="file">The claims.</param>
    /// <param name="series">The series of the file's activation.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <param name="problem">The first claim whose text is malformed; null when the result is not null.</param>
    /// <returns>One line per claim, or null.</returns>
    public static CheckReport? Run(ClaimsFile file, HermiteSeries series, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        List<CheckLine> lines = [];
        foreach (Claim claim in file.Claims)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Line(claim, series, cancellation, out problem) is not CheckLine line)
            {
                return null;
            }

            lines.Add(line);
        }

        problem = null;
        return new CheckReport(ExpressionText.Write(series.Activation), file.Name, lines);
    }

    private static CheckLine? Line(Claim claim, HermiteSeries series, CancellationToken cancellation, out ClaimsFileProblem? problem) => claim switch
    {
        CoefficientClaim coefficient => Coefficient(coefficient, series, cancellation, out problem),
        SecondMomentClaim moment => SecondMoment(moment, series, cancellation, out problem),
        KernelClaim kernel => KernelCheck.Line(Title, kernel, series, cancellation, out problem),
        KernelRoutesClaim routes => KernelRoutesCheck.Line(Title, routes, series, cancellation, out problem),
        ConvolutionClaim network => ConvolutionClaimCheck.Line(Title, network, series, cancellation, out problem),
        GadgetClaim gadget => GadgetClaimCheck.Line(Title, gadget, out problem),
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim, "A claim without a check."),
    };

    private static CheckLine? Coefficient(CoefficientClaim claim, HermiteSeries series, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        if (claim.Indices.IsUnbounded)
        {
            return AllIndicesCheck.Line(Title, claim, series, cancellation, out problem);
        }

        if (ClaimedCoefficient.Read(claim.Value, out problem) is not { } formula)
        {
            return null;
        }

        List<(int Index, CertifiedNumber Claimed, CertifiedNumber Computed)> cases = [];
        RouteComparison comparison = new("equal in canonical form for every k");
        foreach (int k in claim.Indices.Indices())
        {
            CertifiedNumber claimed = formula(k);
            CertifiedNumber computed = CheckContext.ValueOf(series.Coefficient(k, CheckContext.Bits, cancellation));
            cases.Add((k, claimed, computed));
            comparison.Compare(CheckContext.Case(k), claimed, computed);
        }

        Verdict verdict = comparison.Verdict is Refuted refuted ? refuted with { Repair = NearestRepair.Of(cases) } : comparison.Verdict;
        string statement = $"σ̂_k = {claim.Value.Text} for {claim.Indices}";
        string route = cases[0].Computed.ClosedForm is null ? "quadrature" : "closed form";
        return new CheckLine(Title, statement, verdict, ["claim", route]);
    }

    private static CheckLine? SecondMoment(SecondMomentClaim claim, HermiteSeries series, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        if (ClaimedExpression.Read(claim.Value, [], out problem) is not Expression formula)
        {
            return null;
        }

        RouteComparison comparison = new("equal in canonical form");
        CertifiedNumber moment = new(series.SecondMomentClosedForm, series.SecondMoment(CheckContext.Bits, cancellation));
        comparison.Compare("E[σ²]", ClaimedExpression.Constant(formula), moment);
        return new CheckLine(Title, $"E[σ(z)²] = {claim.Value.Text}", comparison.Verdict, ["claim", moment.ClosedForm is null ? "quadrature" : "closed form"]);
    }
}
