using System.Collections.Immutable;
using Verifier.Arithmetic;

namespace Verifier.Testing;

/// <summary>Output weights a* ≥ 0 of a teacher, not all 0, with zeros and ties as corners.</summary>
/// <param name="Values">The weights.</param>
public sealed record NonNegativeWeights(ImmutableArray<Rational> Values)
{
    /// <summary>The weights as doubles.</summary>
    public double[] ToDoubles() => [.. Values.Select(value => value.ToDouble())];

    /// <inheritdoc/>
    public override string ToString() => ArgumentText.Write(Values);
}
