namespace Verifier.Benchmarks.Specialists;

/// <summary>A side of the comparison, ours or a peer.</summary>
/// <param name="Name">The head of its column.</param>
/// <param name="Guarantee">What its numbers promise.</param>
/// <param name="MostDigits">It is asked for no more digits than these.</param>
/// <param name="Missing">Why it is not run, or null.</param>
/// <param name="Run">Its run for an activation, digits and a number of seconds; null when it fails.</param>
internal sealed record ComparedSide(string Name, string Guarantee, int MostDigits, string? Missing, Func<string, int, double, SideRun?> Run);
