namespace Verifier.Claims.Files;

/// <summary>Why a claims file cannot be read.</summary>
/// <param name="Message">What is wrong and what is accepted.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record ClaimsFileProblem(string Message, int Line, int Column);
