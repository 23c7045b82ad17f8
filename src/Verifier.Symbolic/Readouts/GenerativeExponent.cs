using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Readouts;

/// <summary>
/// What is proved about GE(σ) = min{k ≥ 1 : λ_k &gt; 0}, λ_k = ‖E[h_k(z) | σ(z)]‖ (Damian, Pillaud-Vivien, Lee, Bruna 2024, arXiv 2403.05529).
/// </summary>
/// <param name="Least">GE is at least this; null when σ is constant and GE infinite.</param>
/// <param name="Greatest">GE is at most this, or null when no bound is known.</param>
/// <param name="Ground">The proof of both, in words.</param>
/// <param name="LowerBound">A proved lower bound of λ_k for k = <paramref name="Greatest"/>, or null.</param>
public sealed record GenerativeExponent(int? Least, int? Greatest, string Ground, CertifiedNumber? LowerBound)
{
    /// <summary>Whether the exponent is known: a number, or infinite for a constant.</summary>
    public bool IsProved => Least == Greatest;
}
