using Verifier.Symbolic.Parametric;

namespace Verifier.Claims.Files;

/// <summary>Claims about one activation: a file, or one document of it.</summary>
/// <param name="Activation">The activation, as text.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Assumptions">The declared parameters and their ranges.</param>
/// <param name="Claims">The claims, in the order of the file; none is left out.</param>
public sealed record ClaimsFile(LocatedText Activation, string? Name, IReadOnlyList<LocatedText> Assumptions, IReadOnlyList<Claim> Claims)
{
    /// <summary>The names that the assumptions declare.</summary>
    public IReadOnlyCollection<string> Parameters { get; } =
        [.. Assumptions.SelectMany(one => Assumption.NamesIn(one.Text)).Distinct(StringComparer.Ordinal)];
}
