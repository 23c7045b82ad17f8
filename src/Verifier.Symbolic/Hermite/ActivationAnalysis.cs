using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Growth;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// The one way from an activation to its Hermite series: exact facts before enclosures, a refusal with its reason otherwise.
/// </summary>
public static class ActivationAnalysis
{
    private const int TrialBits = 32;

    /// <summary>The series of an activation, or why it has none here. Ends in bounded time for every tree.</summary>
    /// <param name="activation">σ(x).</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static AnalysisResult Analyse(Expression activation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activation);
        if (Refuse(activation) is { } refusal)
        {
            return AnalysisResult.Of(refusal);
        }

        ExactHermiteSeries? exact = ExactHermiteSeries.TryCreate(activation);
        return exact?.SecondMomentClosedForm is not null
            ? AnalysisResult.Of(exact)
            : Enclose(activation, exact, cancellation);
    }

    /// <summary>
    /// The second route to the same numbers: every coefficient by quadrature over the whole line, without closed forms and symmetries.
    /// </summary>
    /// <param name="activation">σ(x).</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static AnalysisResult ByQuadrature(Expression activation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activation);
        if (Refuse(activation) is { } refusal)
        {
            return AnalysisResult.Of(refusal);
        }

        (TailGrowth? growth, Refusal? problem) = TailGrowth.Derive(activation);
        return growth is null
            ? AnalysisResult.Of(CertifiedExpectation.ProvedSingularity(activation, cancellation) ?? problem!)
            : Whole(activation, new HermiteRemainder(activation, Parity.None, growth, byPanels: true), cancellation);
    }

    private static AnalysisResult Whole(Expression activation, HermiteRemainder whole, CancellationToken cancellation) =>
        (whole.SecondMomentProblem(TrialBits, cancellation) ?? whole.CoefficientProblem(TrialBits, cancellation)) is { } problem
            ? AnalysisResult.Of(problem)
            : AnalysisResult.Of(new EnclosedHermiteSeries(activation, null, [whole], whole));

    private static Refusal? Refuse(Expression activation)
    {
        if (!TreeSize.IsModerate(activation))
        {
            return new Refusal(RefusalKind.TooMuchWork, "the expression is too large");
        }

        IReadOnlyCollection<string> parameters = Parameters.Of(activation);
        if (parameters.Count > 0)
        {
            return new Refusal(RefusalKind.SymbolicParameter, "give a number for " + string.Join(", ", parameters));
        }

        return ClosedForm.TryFrom(activation) is { } form && SquareIntegrability.Decide(form) == false
            ? new Refusal(RefusalKind.NotSquareIntegrable, "it grows so fast that the integral of its square against the normal density diverges")
            : null;
    }

    private static AnalysisResult Enclose(Expression activation, ExactHermiteSeries? exact, CancellationToken cancellation)
    {
        (TailGrowth? growth, Refusal? problem) = TailGrowth.Derive(activation);
        if (growth is null)
        {
            return AnalysisResult.Of(CertifiedExpectation.ProvedSingularity(activation, cancellation) ?? problem!);
        }

        ParityParts parts = ParitySplit.Of(activation);
        HermiteRemainder whole = new(activation, parts.Parity, growth);
        if (whole.SecondMomentProblem(TrialBits, cancellation) is { } square)
        {
            return AnalysisResult.Of(square);
        }

        if (exact is not null)
        {
            return AnalysisResult.Of(new EnclosedHermiteSeries(activation, exact, [], whole));
        }

        if (ExactPart.TrySeparate(activation, whole, parts, TrialBits, cancellation) is { } separated)
        {
            return AnalysisResult.Of(new EnclosedHermiteSeries(activation, separated.Exact, separated.Remainders, whole));
        }

        return whole.CoefficientProblem(TrialBits, cancellation) is { } problematic
            ? AnalysisResult.Of(problematic)
            : AnalysisResult.Of(new EnclosedHermiteSeries(activation, null, [whole], whole));
    }
}
