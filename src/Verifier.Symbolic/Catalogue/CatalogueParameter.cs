using Verifier.Arithmetic;

namespace Verifier.Symbolic.Catalogue;

/// <summary>A parameter of a catalogue entry.</summary>
/// <param name="Name">Its name in the text.</param>
/// <param name="Default">Its value where none is given.</param>
public sealed record CatalogueParameter(string Name, Rational Default);
