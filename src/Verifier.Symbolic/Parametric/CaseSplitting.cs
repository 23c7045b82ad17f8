using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Parametric;

/// <summary>Splits the domain of the parameters by the signs that an analysis asks for, and joins cases that give the same.</summary>
internal sealed class CaseSplitting(Expression activation, int order, CancellationToken cancellation)
{
    private const int MostSplits = 40;
    private const int Deepest = 8;

    private static readonly Dictionary<string, ExactConstant> NoValues = [];

    private int splits;

    /// <summary>The cases within the assumptions.</summary>
    public ImmutableArray<ParameterCase> Solve(ImmutableArray<SignCondition> assumptions) => Solve(new CaseNode(assumptions, []), 0);

    private ImmutableArray<ParameterCase> Solve(CaseNode node, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        ParameterDomain domain = new(node.Known);
        if (domain.IsEmpty)
        {
            return [];
        }

        (ExactHermiteSeries? series, Refusal? refusal) = ParametricAnalysis.On(domain, activation, node.Definitions(domain));
        bool isFinal = series is not null || refusal!.Kind is RefusalKind.NotSquareIntegrable or RefusalKind.Undefined;
        if (isFinal || domain.OpenQuestion is not { } question || depth == Deepest || splits++ >= MostSplits)
        {
            ParityFact? facts = isFinal ? null : ParityFact.TryFind(activation, domain, node.Definitions(domain));
            Dictionary<string, ExactConstant> values = ParametricAnalysis.Values(domain, activation, node.Definitions(domain));
            return [new ParameterCase(SignCondition.WithoutImplied(node.Path), values, series, facts, refusal)];
        }

        return question.IsAboutZero ? SplitZero(node, question.Polynomial, depth) : SplitSign(node, question.Polynomial, depth);
    }

    private ImmutableArray<ParameterCase> SplitZero(CaseNode node, MultivariatePolynomial polynomial, int depth)
    {
        ImmutableArray<ParameterCase> away = Solve(node.With(new SignCondition(polynomial, SignRelation.NonZero)), depth + 1);
        return Join(node, away, Vanishing(node, polynomial, depth), new SignCondition(polynomial, SignRelation.NonZero));
    }

    private ImmutableArray<ParameterCase> SplitSign(CaseNode node, MultivariatePolynomial polynomial, int depth)
    {
        SignCondition positive = new(polynomial, SignRelation.Positive);
        SignCondition negative = new(-polynomial, SignRelation.Positive);
        ImmutableArray<ParameterCase> above = Solve(node.With(positive), depth + 1);
        ImmutableArray<ParameterCase> below = Solve(node.With(negative), depth + 1);
        ImmutableArray<ParameterCase> zero = Vanishing(node, polynomial, depth);
        if (above is [var one] && below is [var other] && CaseComparison.AreSame(one, other, order))
        {
            ParameterCase away = one with { Conditions = [.. node.Path, new SignCondition(polynomial, SignRelation.NonZero)] };
            return Join(node, [away], zero, away.Conditions[^1]);
        }

        if (zero is [var boundary] && above is [var upper] && CaseComparison.IsLimit(upper, boundary, order))
        {
            return [Closed(node, upper, polynomial, isAll: below.IsEmpty), .. below];
        }

        return zero is [var edge] && below is [var lower] && CaseComparison.IsLimit(lower, edge, order)
            ? [.. above, Closed(node, lower, -polynomial, isAll: above.IsEmpty)]
            : [.. above, .. zero, .. below];
    }

    // The case P > 0 with its boundary; when that is all that the assumptions leave, nothing is said.
    private static ParameterCase Closed(CaseNode node, ParameterCase one, MultivariatePolynomial polynomial, bool isAll) =>
        one with { Conditions = isAll ? node.Path : [.. node.Path, new SignCondition(polynomial, SignRelation.NonNegative)] };

    // One case without the condition when the formula holds at the zeros too.
    private ImmutableArray<ParameterCase> Join(
        CaseNode node, ImmutableArray<ParameterCase> away, ImmutableArray<ParameterCase> zero, SignCondition nonzero) =>
        away is [var regular] && (zero.IsEmpty || (zero is [var boundary] && CaseComparison.IsLimit(regular, boundary, order)))
            ? [regular with { Conditions = zero.IsEmpty ? [.. node.Path, nonzero] : node.Path }]
            : [.. away, .. zero];

    // The case P = 0, with one parameter expressed by the others.
    private ImmutableArray<ParameterCase> Vanishing(CaseNode node, MultivariatePolynomial polynomial, int depth)
    {
        SignCondition zero = new(polynomial, SignRelation.Zero);
        return node.Solved(polynomial) is { } solved
            ? Solve(solved, depth + 1)
            : [new ParameterCase([.. node.Path, zero], NoValues, null, null, new Refusal(RefusalKind.Undecided, "this boundary is not analysed"))];
    }
}
