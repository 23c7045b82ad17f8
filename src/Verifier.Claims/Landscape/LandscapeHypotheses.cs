using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Claims.Verdicts;

namespace Verifier.Claims.Landscape;

/// <summary>Whether B* is orthonormal; if it is not, whether the predicted minimum is stationary at least.</summary>
internal static class LandscapeHypotheses
{
    private const string Section = "Hypotheses";

    /// <summary>One line if the hypothesis holds, otherwise two.</summary>
    public static IEnumerable<CheckLine> Lines(LandscapeSetting setting) => setting.Overlap is { } overlap
        ? [NotOrthonormal(overlap), NotStationary(setting)]
        : [new CheckLine(Section, "The rows of B* are orthonormal, so that the statement does not depend on B*", new Proved("exact inner products"), [])];

    /// <summary>Why G has no predicted minimum: λ ≤ μβ_i for some i, so that G falls without bound along b*_i; null when λ is proved to suffice.</summary>
    public static CheckLine? Unbounded(LandscapeSetting setting)
    {
        Rational largest = setting.Weights.Max();
        Ball pull = setting.PairConstant * (setting.Mu * largest / 12);
        return new PredictedRows(setting).Exists ? null : new CheckLine(
            Section,
            "λ > μβ_i for every i, β_i = |σ̂_4|a*_i/(2√6)",
            (pull - setting.Lambda).IsPositive
                ? new Refuted(
                    $"a*_i = {largest}",
                    "G has minima",
                    $"λ = {setting.Lambda}, μβ_i = {IntervalWords.Of(pull)}: G falls without bound along b*_i",
                    "a larger λ or a smaller μ")
                : new Undecided($"λ = {setting.Lambda} is too close to μβ_i = {IntervalWords.Of(pull)} for a*_i = {largest}"),
            []);
    }

    private static CheckLine NotOrthonormal((int First, int Second, Rational Product) overlap) => new(
        Section,
        "The rows of B* are orthonormal",
        new Refuted(string.Create(CultureInfo.InvariantCulture, $"⟨b*_{overlap.First + 1}, b*_{overlap.Second + 1}⟩"), "0", overlap.Product.ToString()),
        []);

    private static CheckLine NotStationary(LandscapeSetting setting)
    {
        const string statement = "The predicted minimum diag(x) B* is stationary";
        var predicted = new PredictedRows(setting);
        if (!predicted.Exists)
        {
            return new CheckLine(Section, statement, new NotApplicable("λ is not proved to exceed μβ_i: no such point exists"), []);
        }

        Interval[] gradient = predicted.Bounds().Gradient(predicted.Point());
        int worst = Enumerable.Range(0, gradient.Length).MaxBy(k => gradient[k].MinimalMagnitude);
        string place = string.Create(CultureInfo.InvariantCulture, $"entry {(worst % setting.Dimension) + 1} of row {(worst / setting.Dimension) + 1} of ∇G");
        Verdict verdict = gradient[worst].ContainsZero
            ? new Undecided("the enclosure of the gradient contains 0")
            : new Refuted(place, "0", IntervalWords.Of(gradient[worst]));
        return new CheckLine(Section, statement, verdict, ["interval arithmetic"]);
    }
}
