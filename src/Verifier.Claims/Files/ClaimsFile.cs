namespace Verifier.Claims.Files;

/// <summary>A file of claims about one activation.</summary>
/// <param name="Activation">The activation, as text.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Claims">The claims, in the order of the file; none is left out.</param>
public sealed record ClaimsFile(LocatedText Activation, string? Name, IReadOnlyList<Claim> Claims);
