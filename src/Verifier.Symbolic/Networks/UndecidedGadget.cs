using System.Globalization;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Networks;

/// <summary>A coefficient the gadget must divide by is neither proved zero nor proved non-zero.</summary>
/// <param name="Degree">The degree k of that coefficient.</param>
/// <param name="Enclosure">The enclosure of σ̂_k, which contains 0.</param>
public sealed record UndecidedGadget(int Degree, Ball Enclosure) : GadgetOutcome
{
    /// <summary>One sentence.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"undecided: the enclosure of s{Degree} contains 0, and no proof of s{Degree} = 0 is known");
}
