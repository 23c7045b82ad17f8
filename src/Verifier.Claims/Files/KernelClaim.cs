namespace Verifier.Claims.Files;

/// <summary>κ(ρ) = E[σ(x)σ(y)], x and y standard normal of correlation ρ, or κ′(ρ), equals an expression in ρ.</summary>
/// <param name="Variable">The letter for ρ.</param>
/// <param name="Value">The expression.</param>
/// <param name="IsDerivative">Whether the claim is about κ′.</param>
public sealed record KernelClaim(LocatedText Variable, LocatedText Value, bool IsDerivative) : Claim(Value);
