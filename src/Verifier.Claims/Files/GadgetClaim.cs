namespace Verifier.Claims.Files;

/// <summary>E[σ(b·x) φ(v, w, x)] for a unit vector b equals a stated polynomial in inner products.</summary>
/// <param name="Polynomial">φ in the letters that <paramref name="Where"/> defines.</param>
/// <param name="Expectation">The stated value; <c>s4</c> stands for σ̂_4.</param>
/// <param name="Where">What the letters stand for: "alpha = v.x, V = |v|^2, p = b.v".</param>
public sealed record GadgetClaim(LocatedText Polynomial, LocatedText Expectation, LocatedText Where) : Claim(Expectation);
