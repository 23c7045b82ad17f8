using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Landscape;

/// <summary>√6|σ̂_4| of an activation given as text.</summary>
public static class PairConstant
{
    private const int Bits = 160;

    /// <summary>An enclosure of √6|σ̂_4|, or why there is none.</summary>
    public static (Ball? Value, string? Problem) Of(string activation, CancellationToken cancellation = default)
    {
        if (ExpressionParser.Parse(activation).Expression is not { } expression)
        {
            return (null, $"'{activation}' is not an activation.");
        }

        return ActivationAnalysis.Analyse(expression, cancellation).Series is { } series
            ? Of(series, cancellation)
            : (null, $"'{activation}' has no Hermite series.");
    }

    /// <summary>An enclosure of √6|σ̂_4|, or why there is none.</summary>
    public static (Ball? Value, string? Problem) Of(HermiteSeries series, CancellationToken cancellation = default) =>
        ObjectiveFormula.Build(series, Bits, cancellation) switch
        {
            ObjectiveFormula formula => (formula.PairConstant.Value, null),
            ObjectiveNotApplicable outcome => (null, $"G needs σ̂_4 ≠ 0: {outcome.Proof}."),
            _ => (null, "G needs σ̂_4 ≠ 0, which is not decided."),
        };
}
