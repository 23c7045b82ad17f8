namespace Verifier.Claims.Files;

/// <summary>A statement of a claims file. Closed: the sealed records of this namespace.</summary>
/// <param name="Stated">The value the file gives.</param>
public abstract record Claim(LocatedText Stated);
