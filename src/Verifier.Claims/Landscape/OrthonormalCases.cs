using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Landscape;

namespace Verifier.Claims.Landscape;

/// <summary>An argument in a few cases, for every d, why G with orthonormal B* has no other local minimum if 0 &lt; μ &lt; 12.</summary>
/// <remarks>
/// In p_ji = ⟨b_j, b*_i⟩² the objective is quadratic and its gradient is 4 x_ji g_ji with
/// g_ji = a*_i Σ_{k≠j} p_ki + (Λ − a*_iμ/12) p_ji + Λ Σ_{l≠i} p_jl − Λ, all divided by C = √6|σ̂_4|. At a stationary point every x_ji is 0 or has
/// g_ji = 0. (1) If row j has overlaps with i and l, moving along (x_l, −x_i) has curvature −(2/3)μ(a*_i + a*_l) x_i²x_l² &lt; 0. So a local
/// minimum has at most one overlap in each row. (2) If a row is 0, or several rows share a unit, some unit k has no row. A row that is 0 has
/// g_jk = −Λ. (3) Of n ≥ 2 rows that share unit l the shortest has p ≤ Λ/(Λ + a*_l(n − 1 − μ/12)) &lt; 1, and g_jk = Λ(p − 1) &lt; 0. What remains
/// has one row for each unit: the predicted minima. On unit vectors the same steps hold with g_jk − g_jl = −a*_l(n − 1 − μ/12) in (3); no row is 0.
/// The condition μ ≤ c/κ* with a small c of the paper is not needed for this. <see cref="SingleRow"/> proves the curvatures.
/// </remarks>
internal static class OrthonormalCases
{
    private const string Section = "By cases, for every d";

    /// <summary>The lines of the argument.</summary>
    public static IEnumerable<CheckLine> Lines(LandscapeSetting setting, LandscapeSpace space)
    {
        yield return Line(
            "At a stationary point a row with overlaps on two units b*_i, b*_l has negative curvature along (x_l, −x_i)",
            Identity(SingleRow.Standard.MixedRowBends(), $"curvature −(2/3)μ√6|σ̂_4|(a*_i + a*_l) x_i²x_l² with μ = {setting.Mu} > 0"));
        if (space == LandscapeSpace.Rows)
        {
            yield return Line(
                "A row that is 0 has negative curvature towards a unit without a row",
                Identity(SingleRow.Standard.EmptyRowBends(), $"curvature −4λ with λ = {setting.Lambda} > 0"));
        }

        yield return Line("Rows that share a unit have negative curvature towards a unit without a row", Sharing(setting, space));
    }

    private static Verdict Sharing(LandscapeSetting setting, LandscapeSpace space)
    {
        if (setting.Dimension == 1 || setting.Mu < 12)
        {
            bool bends = space == LandscapeSpace.Circles ? SingleRow.Standard.SharingRowTurns() : SingleRow.Standard.SharingRowBends();
            return Identity(bends, $"n rows on b*_l pull each other with a*_l(n − 1 − μ/12) > 0, since μ = {setting.Mu} < 12");
        }

        if (setting.Mu == 12)
        {
            return new Undecided("at μ = 12 two rows on one unit have curvature 0 towards a unit without a row");
        }

        return space == LandscapeSpace.Circles ? OnCircles(setting) : OnRows(setting);
    }

    private static Refuted OnCircles(LandscapeSetting setting) => new(
        "b_1 = b_2 = b*_1",
        "negative curvature",
        $"a strict local minimum: the Hessian in the angles, divided by √6|σ̂_4|, is {4 * setting.Weights[0] * ((setting.Mu / 12) - 1)}·I",
        "μ < 12");

    // Two rows on unit l are a strict local minimum if the block [[Λ − a*μ/12, a*], [a*, Λ − a*μ/12]] is positive definite.
    private static Verdict OnRows(LandscapeSetting setting)
    {
        Rational quartic = 1 + (setting.Mu / 12);
        int unit = setting.Weights.ToList().FindIndex(weight => (setting.Lambda - (setting.PairConstant * (weight * quartic))).IsPositive);
        if (unit < 0)
        {
            return new Undecided("μ > 12 allows p > 1 for rows that share a unit, and λ is too small for the curvature between them to be positive");
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"b*_{unit + 1}");
        return new Refuted(
            $"b_1 = b_2 = x {name}, x² = λ/(λ − √6|σ̂_4|a*(μ/12 − 1)) > 1, the other rows on units of their own",
            "negative curvature",
            $"a strict local minimum: λ > √6|σ̂_4|a*(1 + μ/12) makes it stiff along {name}, 4λ(x² − 1) > 0 towards a unit without a row",
            "μ < 12");
    }

    private static Verdict Identity(bool holds, string argument) =>
        holds ? new Proved(argument) : new Refuted("the second derivative as a polynomial in the overlaps", argument, "another polynomial");

    private static CheckLine Line(string statement, Verdict verdict) => new(Section, statement, verdict, []);
}
