namespace Verifier.Symbolic.Catalogue;

/// <summary>Why a file of named activations cannot be read.</summary>
/// <param name="Message">What is wrong and what is accepted, without a full stop.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="LineText">The text of the line.</param>
public sealed record CatalogueProblem(string Message, int Line, int Column, string LineText);
