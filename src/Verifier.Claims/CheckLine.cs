using Verifier.Claims.Verdicts;

namespace Verifier.Claims;

/// <summary>One statement and what comparing its routes has shown.</summary>
/// <param name="Section">The part of the chain the statement belongs to.</param>
/// <param name="Statement">The statement, as a sentence without a full stop.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Routes">The routes compared: "closed form", "quadrature", "sample".</param>
public sealed record CheckLine(string Section, string Statement, Verdict Verdict, IReadOnlyList<string> Routes);
