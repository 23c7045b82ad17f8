using Verifier.Arithmetic.Balls;

namespace Verifier.Reports.Design;

/// <summary>A number found in a design.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its enclosure.</param>
/// <param name="Note">What it is.</param>
public sealed record DesignFact(string Name, Ball Value, string Note);
