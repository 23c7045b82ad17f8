using System.Globalization;
using Verifier.Numeric.Recovery;
using Verifier.Numeric.Training;
using Verifier.Reports.Text;

namespace Verifier.Reports.Recovery;

/// <summary>A recovered teacher for people: a line for each unit, how well conditioned the task was, and the verdict with its criterion.</summary>
public static class RecoveryText
{
    /// <summary>Writes <paramref name="recovery"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, TeacherRecovery recovery)
    {
        page.Line(recovery.Curve.Name, TextRole.Heading).Line();
        bool hasNorms = recovery.Units[0].FromNorm is not null;
        page.Line("  unit        a*         â  std error      z" + (hasNorms ? "    by norm" : string.Empty) + "   ‖b̂ − b*‖   sign", TextRole.Faint);
        for (int i = 0; i < recovery.Units.Count; i++)
        {
            page.Line(Row(i + 1, recovery.Units[i]));
        }

        TrainingRecord last = recovery.Curve.Records[^1];
        page.Line().Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Descent: {Word(recovery.Curve.Verdict)} after {last.Step} steps, e(Q) = {last.SurrogateError:0.000000}, seed {recovery.Curve.Seed}."));
        page.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Condition: κ(B*) = {recovery.RowCondition:0.###}, κ(M) = {recovery.MomentCondition:0.###}, λ_min(M) = {recovery.LeastMoment:0.####}."));
        page.Paragraph("a*: ", 4, Algorithm(recovery), TextRole.Faint);
        if (recovery.MomentCondition >= TeacherRecovery.DoubtfulCondition)
        {
            page.Paragraph(string.Empty, 0, Warning(recovery), TextRole.Open);
        }

        return page.Line().Paragraph(string.Empty, 0, Verdict(recovery), recovery.IsRecovered ? TextRole.Supported : TextRole.Open);
    }

    private static string Row(int number, RecoveredUnit unit)
    {
        string norm = unit.FromNorm is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value,11:0.0000}") : string.Empty;
        string sign = unit.IsSignRight switch { null => "not told", true => "right", false => "wrong" };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{number,6} {unit.Weight,9:0.0000} {unit.Found.Mean,9:0.0000} {unit.Found.StandardError,10:0.0000} {unit.Found.ZScore(unit.Limit),6:0.00}")
            + norm + string.Create(CultureInfo.InvariantCulture, $" {unit.RowError,10:0.0000}   ") + sign;
    }

    private static string Algorithm(TeacherRecovery recovery)
    {
        string samples = recovery.Units[0].Found.Count.ToString(CultureInfo.InvariantCulture);
        string system = (recovery.IsOrthonormal, recovery.Degree) switch
        {
            (true, 1) => "Algorithm 1, u_i = E[y ⟨b̂_i, x⟩]/σ̂_1 = a_i",
            (false, 1) => "Algorithm 2, (B̂B̂ᵀ)a = u with u_i = E[y ⟨b̂_i, x⟩]/σ̂_1",
            (true, int k) => string.Create(CultureInfo.InvariantCulture, $"σ̂_1 = 0, so u_i = E[y h_{k}(b̂_iᵀx)]/σ̂_{k} = a_i, which tells no sign"),
            (false, int k) => string.Create(
                CultureInfo.InvariantCulture, $"σ̂_1 = 0, so (B̂B̂ᵀ)^∘{k} a = u with u_i = E[y h_{k}(b̂_iᵀx)]/σ̂_{k}, which tells no sign"),
        };
        return $"{system}; {samples} further samples. z compares â with its limit for infinitely many samples at the same b̂.";
    }

    private static string Warning(TeacherRecovery recovery)
    {
        string condition = recovery.MomentCondition.ToString("0", CultureInfo.InvariantCulture);
        return $"Warning: κ(M) = {condition}. Rows of B at the minimum are as long as λ_min(M)^(-1/2), and the gadgets grow with their fourth power: "
            + "the sampled gradient is that much noisier, and the estimate of M must resolve λ_min(M). --keep-moment and a larger --batch help.";
    }

    private static string Verdict(TeacherRecovery recovery)
    {
        string errors = string.Create(
            CultureInfo.InvariantCulture,
            $"largest error of a row {recovery.GreatestRowError:0.0000}, of a weight {100 * recovery.GreatestWeightError:0.0} %");
        return recovery.IsRecovered
            ? $"Recovered: {errors}. (e(Q) within the tolerance, every weight within 10 %, no wrong sign.)"
            : $"Not recovered: {errors}. (Wanted: e(Q) within the tolerance, every weight within 10 %, no wrong sign.)";
    }

    private static string Word(TrainingVerdict verdict) => verdict.ToString().ToLowerInvariant();
}
