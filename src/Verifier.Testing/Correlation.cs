using Verifier.Arithmetic;

namespace Verifier.Testing;

/// <summary>A correlation ρ ∈ [−1, 1], drawn with the corners −1, 0, 1 first.</summary>
/// <param name="Value">The exact number.</param>
public readonly record struct Correlation(Rational Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
