using Verifier.Cli.Output;

namespace Verifier.Cli;

/// <summary>The entry point of the <c>verifier</c> command.</summary>
public static class Program
{
    /// <summary>Runs the command line; Ctrl-C stops the work and ends with <see cref="ExitCode.Cancelled"/>.</summary>
    /// <returns>The exit code.</returns>
    public static int Main(string[] args)
    {
        using CancellationTokenSource interrupt = new();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupt.Cancel();
        };
        return VerifierCommand.Run(args, ProcessConsole.Open(), interrupt.Token);
    }
}
