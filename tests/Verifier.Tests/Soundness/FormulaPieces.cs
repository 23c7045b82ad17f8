using Verifier.Arithmetic;

namespace Verifier.Tests.Soundness;

/// <summary>Cuts the line where the switches of a formula with arguments a x + b change, exactly, and resolves them on the pieces.</summary>
/// <remarks>A switch with any other argument stays: Arb halves its way towards it.</remarks>
internal static class FormulaPieces
{
    /// <summary>The points −b/a in (−cut, cut), ascending.</summary>
    public static IReadOnlyList<Rational> Breaks(Formula formula, Rational cut) =>
        [.. Switches(formula).Select(Zero).OfType<Rational>().Where(point => Rational.Abs(point) < cut).Distinct().Order()];

    /// <summary>The formula with its linear switches decided as at <paramref name="inside"/>.</summary>
    public static Formula Resolve(Formula f, Rational inside)
    {
        Formula[] parts = [.. f.Parts.Select(part => Resolve(part, inside))];
        return Sign(f, inside) is not { } sign ? f with { Parts = parts } : f.Head switch
        {
            "abs" => sign < 0 ? Formula.Number(-1) * parts[0] : parts[0],
            "relu" => sign < 0 ? Formula.Number(0) : parts[0],
            "sign" => Formula.Number(sign),
            "step" => Formula.Number(sign > 0 ? 1 : 0),
            "max" => sign < 0 ? parts[1] : parts[0],
            "min" => sign < 0 ? parts[0] : parts[1],
            "if" => sign > 0 ? parts[2] : parts[3],
            _ => f with { Parts = parts },
        };
    }

    private static IEnumerable<Formula> Switches(Formula f) =>
        f.Parts.SelectMany(Switches).Concat(Difference(f) is { } difference ? [difference] : []);

    private static int? Sign(Formula f, Rational point) =>
        Difference(f) is { } switching && Line(switching) is { } line ? ((line.Slope * point) + line.Offset).Sign : null;

    /// <summary>The function whose sign decides, or null where nothing switches.</summary>
    private static Formula? Difference(Formula f) => f.Head switch
    {
        "abs" or "relu" or "sign" or "step" => f[0],
        "max" or "min" or "if" => f[0] - f[1],
        _ => null,
    };

    private static Rational? Zero(Formula f) => Line(f) is { } line && !line.Slope.IsZero ? -line.Offset / line.Slope : null;

    private static (Rational Slope, Rational Offset)? Line(Formula f) => f.Head switch
    {
        "x" => (1, 0),
        "number" => (0, f.Value),
        "+" when (Line(f[0]), Line(f[1])) is ({ } l, { } r) => (l.Slope + r.Slope, l.Offset + r.Offset),
        "-" when (Line(f[0]), Line(f[1])) is ({ } l, { } r) => (l.Slope - r.Slope, l.Offset - r.Offset),
        "*" when f[0].Head == "number" && Line(f[1]) is { } l => (f[0].Value * l.Slope, f[0].Value * l.Offset),
        _ => null,
    };
}
