using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Parametric;

namespace Verifier.Claims.Files;

/// <summary>Compares two functions of the parameters: by canonical form, and by values at admissible points when the forms differ.</summary>
/// <param name="series">The series, with its assumptions.</param>
/// <param name="one">The case.</param>
internal sealed class ParametricComparison(ParametricSeries series, ParameterCase one)
{
    private const int MostPoints = 400;

    private static readonly Rational[] Candidates = [1, -1, new(1, 2), new(-1, 2), 2, -2, new(1, 10), new(-1, 10), 3, new(3, 2), 10, 0];

    /// <summary>Null when the functions are equal, otherwise why that is refuted or undecided.</summary>
    public Verdict? Compare(string witness, ExactConstant? claimed, ExactConstant? computed)
    {
        if (claimed is null || computed is null)
        {
            return new Undecided($"{(claimed is null ? "the claim" : "the series")} has no exact value at {witness}");
        }

        if (claimed.Equals(computed))
        {
            return null;
        }

        foreach (Dictionary<string, ExactConstant> point in Points(one.Values.Keys.ToArray()).Where(IsAdmissible).Take(MostPoints))
        {
            if (ParameterValues.TrySubstitute(claimed, point) is { } left && ParameterValues.TrySubstitute(computed, point) is { } right
                && ExactConstant.Compare(left, right) == ConstantComparison.Different)
            {
                string values = string.Join(", ", point.Select(pair => $"{pair.Key} = {pair.Value}"));
                return new Refuted(values.Length == 0 ? witness : $"{witness}, {values}", left.ToString(), right.ToString());
            }
        }

        return new Undecided($"the forms differ at {witness}, yet no value of the parameters that was tried tells them apart");
    }

    private bool IsAdmissible(Dictionary<string, ExactConstant> point) =>
        series.Assumptions.All(condition => condition.HoldsAt(point) == true) && one.Contains(point) == true;

    private static IEnumerable<Dictionary<string, ExactConstant>> Points(ReadOnlyMemory<string> names)
    {
        if (names.IsEmpty)
        {
            yield return new Dictionary<string, ExactConstant>(StringComparer.Ordinal);
            yield break;
        }

        foreach (Dictionary<string, ExactConstant> rest in Points(names[1..]))
        {
            foreach (Rational value in Candidates)
            {
                yield return new Dictionary<string, ExactConstant>(rest, StringComparer.Ordinal) { [names.Span[0]] = value };
            }
        }
    }
}
