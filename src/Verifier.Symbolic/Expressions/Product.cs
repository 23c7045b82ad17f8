namespace Verifier.Symbolic.Expressions;

/// <summary>A product of at least two factors, none of them a product; at most the first is a <see cref="Number"/>.</summary>
/// <remarks>A quotient a/b is a · b^(−1); −a is (−1) · a.</remarks>
public sealed record Product(NodeList Factors) : Expression;
