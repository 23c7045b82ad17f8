namespace Verifier.Numeric.LinearAlgebra;

/// <summary>The terms of an inner product that <see cref="WinogradSteps{TNumber, TLane, TVector}"/> handles together.</summary>
internal static class WinogradGroup
{
    /// <summary>Two terms that are paired, two that are plain, two that are paired.</summary>
    public const int Length = 6;
}
