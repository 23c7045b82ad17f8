namespace Verifier.Numeric.LinearAlgebra;

/// <summary>So many consecutive terms of an inner product are one turn of <see cref="WinogradSteps{TNumber, TLane, TVector}"/>.</summary>
internal static class WinogradTurn
{
    /// <summary>Two terms that are paired, two that are plain, two that are paired.</summary>
    public const int Length = 6;
}
