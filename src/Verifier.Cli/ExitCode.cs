namespace Verifier.Cli;

/// <summary>The exit codes of the command; stable, and distinct so that a build script can tell them apart.</summary>
public static class ExitCode
{
    /// <summary>Everything asked for was done, and every statement holds.</summary>
    public const int Success = 0;

    /// <summary>A statement is refuted.</summary>
    public const int Refuted = 1;

    /// <summary>A statement is left undecided, and none is refuted.</summary>
    public const int Undecided = 2;

    /// <summary>The input or the command line is wrong, or a file cannot be read or written.</summary>
    public const int BadInput = 3;

    /// <summary>The program itself failed.</summary>
    public const int InternalError = 4;

    /// <summary>Stopped by the user.</summary>
    public const int Cancelled = 130;
}
