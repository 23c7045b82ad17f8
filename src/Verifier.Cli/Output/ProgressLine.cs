namespace Verifier.Cli.Output;

/// <summary>
/// Tells on the error stream what is being worked on: one line, erased at the end, on a terminal; a line for each change where the person
/// asks for it; else nothing.
/// </summary>
/// <param name="streams">The streams.</param>
/// <param name="asked">Whether progress is shown without a terminal too.</param>
internal sealed class ProgressLine(ConsoleStreams streams, bool asked) : IProgress<string>, IDisposable
{
    private const string EraseLine = "\r\e[2K";
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public void Report(string value)
    {
        if (!streams.LiveError && !asked)
        {
            return;
        }

        lock (gate)
        {
            if (streams.LiveError)
            {
                streams.Error.Write(EraseLine + (value.Length < streams.Width ? value : value[..(streams.Width - 1)]));
            }
            else
            {
                streams.Error.WriteLine(value);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (streams.LiveError)
        {
            lock (gate)
            {
                streams.Error.Write(EraseLine);
            }
        }
    }
}
