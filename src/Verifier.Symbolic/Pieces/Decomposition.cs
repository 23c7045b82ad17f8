namespace Verifier.Symbolic.Pieces;

/// <summary>An interval [−T, T] cut into analytic pieces and the gaps between them, both in ascending order.</summary>
/// <param name="Pieces">The analytic pieces.</param>
/// <param name="Gaps">The gaps around the breakpoints.</param>
public sealed record Decomposition(IReadOnlyList<AnalyticPiece> Pieces, IReadOnlyList<Gap> Gaps);
