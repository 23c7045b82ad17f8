namespace Verifier.Cli.Output;

/// <summary>Where a run of the command writes, and what can be shown there. A test passes string writers.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="Width">The columns a text may fill.</param>
/// <param name="ColoredOutput">Whether results may carry colours.</param>
/// <param name="LiveError">Whether a progress line may be drawn and erased on <paramref name="Error"/>.</param>
public sealed record ConsoleStreams(TextWriter Output, TextWriter Error, int Width = 100, bool ColoredOutput = false, bool LiveError = false);
