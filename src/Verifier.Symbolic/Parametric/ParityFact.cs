using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Parametric;

/// <summary>The exact coefficients of one parity when an activation is not in the closed class but its even or odd part is.</summary>
/// <param name="Parity">The parity of the part, hence of the k concerned.</param>
/// <param name="Series">The series of the part.</param>
public sealed record ParityFact(Parity Parity, ExactHermiteSeries Series)
{
    /// <summary>The formula for general k of the parity, as text, or null.</summary>
    public string? GeneralFormula => Series.GeneralFormula is { } formula ? GeneralFormulaText.Write(formula, Parity) : null;

    /// <summary>The fact about an activation on a domain, or null.</summary>
    internal static ParityFact? TryFind(Expression activation, ParameterDomain domain, IReadOnlyDictionary<string, ExactConstant> definitions)
    {
        ParityParts parts = ParitySplit.Of(activation);
        return parts.Rest is not null ? null : OfPart(parts.Odd, Parity.Odd) ?? OfPart(parts.Even, Parity.Even);

        ParityFact? OfPart(Expression? part, Parity parity) =>
            ParametricAnalysis.On(domain, part ?? Build.Zero, definitions).Series is { } series ? new ParityFact(parity, series) : null;
    }
}
