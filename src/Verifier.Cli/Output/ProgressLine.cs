namespace Verifier.Cli.Output;

/// <summary>One line on the error stream that tells what is being worked on; erased at the end. Silent when the stream is no terminal.</summary>
internal sealed class ProgressLine(ConsoleStreams streams) : IProgress<string>, IDisposable
{
    private const string EraseLine = "\r\e[2K";
    private readonly Lock gate = new();

    /// <inheritdoc/>
    public void Report(string value)
    {
        if (!streams.LiveError)
        {
            return;
        }

        lock (gate)
        {
            streams.Error.Write(EraseLine + (value.Length < streams.Width ? value : value[..(streams.Width - 1)]));
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
