using Verifier.Cli;
using Verifier.Cli.Output;

namespace Verifier.Tests.Cli;

/// <summary>One run of the command line inside the test process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun Of(params string[] args) => Of(CancellationToken.None, args);

    public static CommandRun Of(CancellationToken cancellation, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int exitCode = VerifierCommand.Run(args, new ConsoleStreams(output, error), cancellation);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
