namespace Verifier.Testing;

/// <summary>A test does not hold; for a property the message carries the shrunk counterexample and the line that replays it.</summary>
public sealed class TestFailedException(string message) : Exception(message);
