namespace Verifier.Claims.Files;

/// <summary>A statement about the network Σ_j a_j σ(wᵀZ_j): a quantity as a function of k, S2 and A2, or all local minima of one teacher.</summary>
/// <param name="Quantity">The name of the quantity, "threshold"; "minima" for the places of all local minima.</param>
/// <param name="Value">The function; for minima the places ρ, separated by commas.</param>
/// <param name="Teacher">The teacher, "k = 4, S2 = 1/100, A2 = 1"; for minima only.</param>
public sealed record ConvolutionClaim(LocatedText Quantity, LocatedText Value, LocatedText? Teacher) : Claim(Value);
