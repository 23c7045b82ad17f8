using System.Collections.Immutable;
using Verifier.Arithmetic.Symbols;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.IndexFormulas;
using Verifier.Symbolic.Parametric;

namespace Verifier.Claims.Files;

/// <summary>Gives a verdict on each claim of a file about an activation with parameters, one line for each case of their ranges.</summary>
public static class ParametricClaimsCheck
{
    private const string Title = "Claims";
    private const int Order = 8;

    /// <summary>Checks every claim.</summary>
    /// <param name="file">The claims.</param>
    /// <param name="activation">The file's activation.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <param name="problem">The first text that is malformed; null when the result is not null.</param>
    /// <returns>The lines, or null.</returns>
    public static CheckReport? Run(ClaimsFile file, Expression activation, CancellationToken cancellation, out ClaimsFileProblem? problem)
    {
        if (Conditions(file, out problem) is not { } conditions)
        {
            return null;
        }

        ParametricSeries series = ParametricAnalysis.Analyse(activation, conditions, Order, cancellation);
        List<CheckLine> lines = [];
        foreach (Claim claim in file.Claims)
        {
            foreach (ParameterCase one in series.Cases)
            {
                cancellation.ThrowIfCancellationRequested();
                if (Line(claim, series, one, out problem) is not { } line)
                {
                    return null;
                }

                lines.Add(line);
            }
        }

        return new CheckReport(ExpressionText.Write(activation), file.Name, lines);
    }

    private static ImmutableArray<SignCondition>? Conditions(ClaimsFile file, out ClaimsFileProblem? problem)
    {
        var conditions = ImmutableArray.CreateBuilder<SignCondition>();
        foreach (LocatedText text in file.Assumptions)
        {
            AssumptionResult read = Assumption.Read(text.Text, file.Parameters);
            if (!read.Succeeded)
            {
                problem = At(text, read.Error);
                return null;
            }

            conditions.AddRange(read.Conditions);
        }

        problem = null;
        return conditions.ToImmutable();
    }

    private static CheckLine? Line(Claim claim, ParametricSeries series, ParameterCase one, out ClaimsFileProblem? problem)
    {
        if (claim is not (CoefficientClaim or SecondMomentClaim))
        {
            problem = new ClaimsFileProblem("Only claims about coefficients and second moments may hold parameters.", claim.Stated.Line, claim.Stated.Column);
            return null;
        }

        IndexFormulaResult read = IndexFormulaParser.Parse(claim.Stated.Text, one.Values);
        if (!read.Succeeded)
        {
            problem = At(claim.Stated, read.Error);
            return null;
        }

        problem = null;
        string left = claim is CoefficientClaim coefficient ? $"σ̂_k = {claim.Stated.Text} for {coefficient.Indices}" : $"E[σ(z)²] = {claim.Stated.Text}";
        string statement = one.Conditions.IsEmpty ? left : $"{left}, {string.Join(" and ", one.Conditions)}";
        return new CheckLine(Title, statement, Verdict(claim, read.Formula, series, one), ["claim", "closed form in the parameters"]);
    }

    private static Verdict Verdict(Claim claim, IndexNode formula, ParametricSeries series, ParameterCase one)
    {
        if (one.Series is not { } exact)
        {
            bool isNone = one.Refusal!.Kind is RefusalKind.NotSquareIntegrable or RefusalKind.Undefined;
            return isNone ? new NotApplicable(one.Refusal.ToString()) : new Undecided(one.Refusal.ToString());
        }

        ParametricComparison comparison = new(series, one);
        if (claim is not CoefficientClaim { Indices: var range })
        {
            return comparison.Compare("E[σ²]", IndexFormulaValue.At(formula, 0), exact.SecondMomentClosedForm) ?? Equal;
        }

        foreach (int k in range.Indices())
        {
            if (comparison.Compare(Checks.CheckContext.Case(k), IndexFormulaValue.At(formula, k), exact.Exact(k)) is { } failure)
            {
                return failure;
            }
        }

        return !range.IsUnbounded ? Equal
            : exact.GeneralFormula is { IsProvedForAll: true } general
                && range.Remainders().All(remainder => IndexIdentity.IsProved(formula, general, remainder))
                ? new Proved("the recurrences in k are the same, and so are the first values")
                : new Undecided($"it agrees up to {Checks.CheckContext.Case(range.Last)}; for all k no proof was found");
    }

    private static Proved Equal => new("equal in canonical form as functions of the parameters");

    private static ClaimsFileProblem At(LocatedText text, ParseError error) => new(error.Message, text.Line, text.Column + error.Position);
}
