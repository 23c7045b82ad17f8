using System.Runtime.InteropServices;
using Verifier.Cli.Output;

namespace Verifier.Cli;

/// <summary>The entry point of the <c>verifier</c> command.</summary>
public static class Program
{
    /// <summary>Runs the command line; Ctrl-C and a request to terminate stop the work and end with <see cref="ExitCode.Cancelled"/>.</summary>
    /// <returns>The exit code.</returns>
    public static int Main(string[] args)
    {
        using CancellationTokenSource interrupt = new();
        using PosixSignalRegistration key = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using PosixSignalRegistration request = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return VerifierCommand.Run(args, ProcessConsole.Open(), interrupt.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            interrupt.Cancel();
        }
    }
}
