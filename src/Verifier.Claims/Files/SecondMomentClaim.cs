namespace Verifier.Claims.Files;

/// <summary>E[σ(z)²] has a stated value.</summary>
/// <param name="Value">The value: a constant.</param>
public sealed record SecondMomentClaim(LocatedText Value) : Claim(Value);
