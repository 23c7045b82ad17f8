namespace Verifier.Symbolic.Readouts;

/// <summary>Readouts that belong together.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Readouts">The readouts.</param>
public sealed record ReadoutGroup(string Title, IReadOnlyList<Readout> Readouts);
