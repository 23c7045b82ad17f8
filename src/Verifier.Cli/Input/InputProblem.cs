namespace Verifier.Cli.Input;

/// <summary>Why an input is refused, told so that the reader can mend it.</summary>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Text">The offending text, or null.</param>
/// <param name="Position">The offset into <paramref name="Text"/> where reading stopped, or null.</param>
/// <param name="Hints">What would be accepted, what was perhaps meant.</param>
internal sealed record InputProblem(string Message, string? Text = null, int? Position = null, IReadOnlyList<string>? Hints = null)
{
    /// <summary>The exit code for it.</summary>
    public int ExitCode { get; init; } = Cli.ExitCode.BadInput;

    /// <summary>A problem with hints only.</summary>
    public static InputProblem WithHint(string message, string hint) => new(message, Hints: [hint]);
}
