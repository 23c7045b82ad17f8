using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic;

namespace Verifier.Testing;

/// <summary>The generators that every <see cref="PropertyAttribute"/> knows: corners first, then random cases that grow with the size.</summary>
/// <remarks>All randomness comes from <see cref="Gen"/>; otherwise a replay would not repeat the case.</remarks>
public static class Generators
{
    /// <summary>Rational numbers: 0, ±1, ±1/2, ±2 often, otherwise p/q with |p|, q up to the size; they shrink towards 0 and to integers.</summary>
    public static Arbitrary<Rational> Rationals() => Arb.From(RationalGenerators.Any, RationalGenerators.Shrink);

    /// <summary>Correlations ρ ∈ [−1, 1]: −1, 0, 1 often, otherwise p/q.</summary>
    public static Arbitrary<Correlation> Correlations() => Arb.From(
        RationalGenerators.InUnitInterval.Select(value => new Correlation(value)),
        correlation => RationalGenerators.Shrink(correlation.Value).Select(value => new Correlation(value)));
}
