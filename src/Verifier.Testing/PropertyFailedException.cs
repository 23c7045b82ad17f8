namespace Verifier.Testing;

/// <summary>A property does not hold; the message carries the shrunk counterexample and the line that replays it.</summary>
public sealed class PropertyFailedException(string message) : Exception(message);
