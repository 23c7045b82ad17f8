using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Networks;

/// <summary>The sign of σ̂_4 is not decided: no enclosure excludes 0 and no proof of σ̂_4 = 0 is known.</summary>
/// <param name="Enclosure">The enclosure of σ̂_4.</param>
public sealed record ObjectiveUndecided(Ball Enclosure) : ObjectiveOutcome
{
    /// <summary>One sentence.</summary>
    public override string ToString() => "G is undecided: the enclosure of s4 contains 0, and no proof of s4 = 0 is known";
}
