using System.Collections.Immutable;

namespace Verifier.Symbolic.Catalogue;

/// <summary>A person's own named activations, used beside those of <see cref="ActivationCatalogue"/>; see <see cref="CatalogueFile"/>.</summary>
public sealed class PersonalCatalogue
{
    private readonly ImmutableDictionary<string, ActivationEntry> byName;

    private PersonalCatalogue(ImmutableList<ActivationEntry> entries, ImmutableDictionary<string, ActivationEntry> byName)
    {
        Entries = entries;
        this.byName = byName;
    }

    /// <summary>No entry.</summary>
    public static PersonalCatalogue Empty { get; } = new([], ImmutableDictionary.Create<string, ActivationEntry>(StringComparer.Ordinal));

    /// <summary>The entries in the order of the file.</summary>
    public ImmutableList<ActivationEntry> Entries { get; }

    /// <summary>The entry of that name, or null.</summary>
    public ActivationEntry? TryFind(string name) => byName.GetValueOrDefault(name);

    /// <summary>The catalogue with one more entry.</summary>
    internal PersonalCatalogue With(ActivationEntry entry) => new(Entries.Add(entry), byName.Add(entry.Name, entry));
}
