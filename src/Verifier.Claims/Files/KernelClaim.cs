namespace Verifier.Claims.Files;

/// <summary>κ(ρ) = E[σ(x)σ(y)], x and y standard normal of correlation ρ, equals an expression in ρ.</summary>
/// <param name="Variable">The letter for ρ.</param>
/// <param name="Value">The expression.</param>
public sealed record KernelClaim(LocatedText Variable, LocatedText Value) : Claim(Value);
