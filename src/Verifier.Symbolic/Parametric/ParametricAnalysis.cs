using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Parametric;

/// <summary>The Hermite series of an activation with symbolic parameters: one closed form, or cases where a sign decides.</summary>
/// <remarks>
/// The calculus is that of numbers: the parameters are constants whose signs the <see cref="ParameterDomain"/> answers. Where it has no answer and one
/// is needed, the domain is split by the sign of the polynomial in question, and cases with the same result are joined again.
/// </remarks>
public static class ParametricAnalysis
{
    /// <summary>The cases of an activation.</summary>
    /// <param name="activation">σ(x).</param>
    /// <param name="assumptions">The declared ranges of the parameters.</param>
    /// <param name="order">Cases are joined when their coefficients up to this order, their second moments and general formulas agree.</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public static ParametricSeries Analyse(
        Expression activation, ImmutableArray<SignCondition> assumptions, int order, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(activation);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        CaseSplitting splitting = new(activation, order, cancellation);
        return new ParametricSeries(activation, assumptions, splitting.Solve(assumptions));
    }

    /// <summary>The series on one domain, or null when a sign is not known there: then the domain has an open question.</summary>
    internal static (ExactHermiteSeries? Series, Refusal? Refusal) On(
        ParameterDomain domain, Expression activation, IReadOnlyDictionary<string, ExactConstant> definitions)
    {
        Dictionary<string, ExactConstant> values = Values(domain, activation, definitions);
        Translation translation = ClosedFormTranslation.Translate(activation, values);
        if (translation.Form is not { } form)
        {
            string node = ExpressionText.Write(translation.Obstacle!);
            return (null, DividesByZero(translation.Obstacle!, values)
                ? new Refusal(RefusalKind.Undefined, "it divides by 0", node)
                : new Refusal(RefusalKind.SymbolicParameter, "it has no closed form with symbols: give numbers for the parameters", node));
        }

        domain.ForgetQuestion();
        if (SquareIntegrability.Decide(form) is not { } finite)
        {
            return (null, new Refusal(RefusalKind.Undecided, "whether it is square integrable is not decided"));
        }

        if (!finite)
        {
            return (null, new Refusal(RefusalKind.NotSquareIntegrable, "not square integrable: E[σ²] is infinite"));
        }

        domain.ForgetQuestion();
        return ExactHermiteSeries.TryCreate(activation, form) is { } series
            ? (series, null)
            : (null, new Refusal(RefusalKind.SymbolicParameter, "some expectation has no closed form with symbols: give numbers for the parameters"));
    }

    /// <summary>A constant of the domain for each parameter of an activation.</summary>
    internal static Dictionary<string, ExactConstant> Values(
        ParameterDomain domain, Expression activation, IReadOnlyDictionary<string, ExactConstant> definitions) => Parameters.Of(activation)
            .ToDictionary(name => name, name => definitions.GetValueOrDefault(name) ?? domain.Parameter(name), StringComparer.Ordinal);

    private static bool DividesByZero(Expression node, IReadOnlyDictionary<string, ExactConstant> values) =>
        node is Power { Exponent: Number { Value.Sign: < 0 } } power
        && ClosedFormTranslation.Translate(power.Base, values).Form is { Pieces: [{ IsZero: true }] };
}
