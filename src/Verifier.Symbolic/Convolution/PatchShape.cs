namespace Verifier.Symbolic.Convolution;

/// <summary>Where κ rises and falls on [−1, 0]; on (0, 1] it always rises. Proved, or not known.</summary>
/// <param name="Extrema">The extrema inside (−1, 0), from 0 towards −1.</param>
/// <param name="FallsFromAntipode">Whether κ falls as ρ leaves −1.</param>
/// <param name="Argument">What proves it, or what stopped the proof.</param>
/// <param name="IsProved">Whether the shape is proved; otherwise the other members say nothing.</param>
public sealed record PatchShape(IReadOnlyList<PatchExtremum> Extrema, bool FallsFromAntipode, string Argument, bool IsProved)
{
    /// <summary>Whether κ is proved to increase on all of [−1, 1].</summary>
    public bool IsIncreasing => IsProved && Extrema.Count == 0 && !FallsFromAntipode;

    /// <summary>κ rises everywhere.</summary>
    internal static PatchShape Increasing(string argument) => new([], false, argument, true);

    /// <summary>κ falls on (−1, 0): σ is even.</summary>
    internal static PatchShape Even { get; } = new([], true, "σ̂_k = 0 for odd k, so that κ(ρ) = κ(−ρ)", true);

    /// <summary>Not known.</summary>
    internal static PatchShape Unknown(string reason) => new([], false, reason, false);
}
