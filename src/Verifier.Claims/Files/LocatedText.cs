namespace Verifier.Claims.Files;

/// <summary>A piece of a claims file and where it stands.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its first column, from 1.</param>
public sealed record LocatedText(string Text, int Line, int Column);
