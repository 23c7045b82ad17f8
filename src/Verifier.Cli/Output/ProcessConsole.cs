using System.Text;

namespace Verifier.Cli.Output;

/// <summary>The streams of this process: UTF-8, plain when redirected, without colours when <c>NO_COLOR</c> is set.</summary>
internal static class ProcessConsole
{
    private const int NarrowestWidth = 40;
    private const int WidestWidth = 120;
    private const int PlainWidth = 100;

    /// <summary>Opens the streams.</summary>
    public static ConsoleStreams Open()
    {
        bool terminal = !Console.IsOutputRedirected;
        bool colors = terminal
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ConsoleStreams(
            Writer(Console.OpenStandardOutput()),
            Writer(Console.OpenStandardError()),
            terminal ? Math.Clamp(Console.WindowWidth, NarrowestWidth, WidestWidth) : PlainWidth,
            colors,
            !Console.IsErrorRedirected);
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
