using System.Collections.Immutable;

namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>± product / product, as it is printed. An empty product is 1.</summary>
/// <param name="IsNegative">Whether a minus sign stands in front.</param>
/// <param name="Numerator">The factors above the line.</param>
/// <param name="Denominator">The factors below the line.</param>
public sealed record ConstantFraction(bool IsNegative, ImmutableArray<ConstantFactor> Numerator, ImmutableArray<ConstantFactor> Denominator);
