namespace Verifier.Claims.Checks;

/// <summary>How hard and how a check looks.</summary>
/// <param name="Seed">The seed of every random draw of the check.</param>
/// <param name="Effort">Scales the sample sizes; 1 answers within seconds.</param>
public sealed record CheckOptions(ulong Seed = 1, double Effort = 1)
{
    /// <summary>The highest effort accepted: minutes of sampling.</summary>
    public const double HighestEffort = 1000;

    /// <summary>Scales the sample sizes; positive, at most <see cref="HighestEffort"/>.</summary>
    public double Effort { get; } = Effort is > 0 and <= HighestEffort
        ? Effort
        : throw new ArgumentOutOfRangeException(nameof(Effort), Effort, "An effort is a number above 0 and at most 1000.");

    /// <summary>The number of draws for a default of <paramref name="atEffortOne"/>.</summary>
    public int Samples(int atEffortOne) => (int)Math.Clamp(atEffortOne * Effort, 1000, 2_000_000_000);
}
