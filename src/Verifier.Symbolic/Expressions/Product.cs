namespace Verifier.Symbolic.Expressions;

/// <summary>A product of at least two factors, none of them a product; at most the first is a <see cref="Number"/>, and it is not 1.</summary>
/// <remarks>
/// A quotient a/b is a · b^(−1); −a is (−1) · a. Factors with a negative number as exponent stand last, in the order they came.
/// </remarks>
public sealed record Product(NodeList Factors) : Expression(Factors.AsArray().AsSpan());
