namespace Verifier.Claims.Files;

/// <summary>σ̂_k has a stated value for every k of a range.</summary>
/// <param name="Indices">The k concerned.</param>
/// <param name="Value">The value: a constant, or an expression in k.</param>
public sealed record CoefficientClaim(IndexRange Indices, LocatedText Value) : Claim(Value);
