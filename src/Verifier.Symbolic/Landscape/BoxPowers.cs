using Verifier.Arithmetic.Boxes;

namespace Verifier.Symbolic.Landscape;

/// <summary>The powers of the sides of a box, each computed once.</summary>
/// <param name="sides">One interval for each variable.</param>
public sealed class BoxPowers(IReadOnlyList<DyadicInterval> sides)
{
    private readonly List<DyadicInterval>[] powers = [.. sides.Select(side => new List<DyadicInterval> { side })];

    /// <summary>The power of a variable, exponent ≥ 1.</summary>
    public DyadicInterval this[int variable, int exponent]
    {
        get
        {
            List<DyadicInterval> known = powers[variable];
            while (known.Count < exponent)
            {
                known.Add(known[0].Pow(known.Count + 1));
            }

            return known[exponent - 1];
        }
    }
}
