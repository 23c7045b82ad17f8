namespace Verifier.Tests.Soundness;

/// <summary>What came of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Rests">What the engine's enclosure rests on, or what kind of refusal it gave.</param>
/// <param name="Comparisons">How many pairs of enclosures were compared.</param>
/// <param name="Defects">What is wrong, with both enclosures.</param>
internal sealed record CaseReport(SoundnessCase Case, CaseResult Result, string Rests, int Comparisons, IReadOnlyList<string> Defects);
