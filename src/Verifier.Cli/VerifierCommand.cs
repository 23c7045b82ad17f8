using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Cli.Verbs;

namespace Verifier.Cli;

/// <summary>The command line as a function: arguments and streams in, text and an exit code out. Keeps no state between calls.</summary>
public static class VerifierCommand
{
    /// <summary>Trees of the activation language are walked recursively; this is room for every tree the parser accepts.</summary>
    private const int StackBytes = 256 << 20;

    private const string Stopped = "verifier: stopped.";

    /// <summary>How long the work may go on after a cancellation before it is left behind; most of it stops at once.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(600);

    /// <summary>Runs the command line <paramref name="args"/>.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="streams">Where results and messages go.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, ConsoleStreams streams, CancellationToken cancellation = default)
    {
        Session session = new(streams, cancellation);
        TaskCompletionSource<int> work = new();
        Thread worker = new(() => work.SetResult(RunGuarded(args, session)), StackBytes) { IsBackground = true };
        worker.Start();
        return IsDone(work.Task, cancellation) ? work.Task.Result : LeaveBehind(session);
    }

    /// <summary>Waits for the work, and after a cancellation only a little longer.</summary>
    private static bool IsDone(Task work, CancellationToken cancellation)
    {
        try
        {
            work.Wait(cancellation);
            return true;
        }
        catch (OperationCanceledException)
        {
            return work.Wait(Grace, CancellationToken.None);
        }
    }

    /// <summary>Ends a run whose work does not stop; nothing it may still do is shown, and files are only ever moved to their places whole.</summary>
    private static int LeaveBehind(Session session)
    {
        session.Say(Stopped);
        session.Close();
        return ExitCode.Cancelled;
    }

    private static int RunGuarded(IReadOnlyList<string> args, Session session)
    {
        try
        {
            return Invoke(args, session);
        }
        catch (OperationCanceledException) when (session.Cancellation.IsCancellationRequested)
        {
            session.Say(Stopped);
            return ExitCode.Cancelled;
        }
        catch (Exception failure)
        {
            session.Say($"verifier: internal error: {failure.GetType().Name}: {failure.Message}");
            session.Say("This is a fault of the program, not of the input; please report it with the command line that caused it.");
            return ExitCode.InternalError;
        }
    }

    private static int Invoke(IReadOnlyList<string> args, Session session)
    {
        Command root = CommandTree.Create(session);
        ParserConfiguration parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        ParseResult parsed = root.Parse(args, parser);
        if (parsed.Errors.Count > 0)
        {
            return session.Fail(UsageProblem.From(parsed));
        }

        if (CatalogueInput.Load(parsed, session) is InputProblem unreadable)
        {
            return session.Fail(unreadable);
        }

        if (ProgressInput.IsGiven(parsed))
        {
            session.ShowProgress();
        }

        // Verbs write through the session; only help and version come this way.
        using StringWriter help = new() { NewLine = "\n" };
        int exitCode = parsed.Invoke(new InvocationConfiguration
        {
            Output = help,
            Error = session.Streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
        session.Print(WithoutTrailingBlanks(help.ToString()));
        return exitCode;
    }

    private static string WithoutTrailingBlanks(string text) =>
        text.Length == 0 ? text : string.Join('\n', text.TrimEnd().Split('\n').Select(line => line.TrimEnd())) + "\n";
}
