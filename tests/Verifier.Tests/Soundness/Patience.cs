namespace Verifier.Tests.Soundness;

/// <summary>
/// Cancels work after some processor time, not after some time on the clock, so that a busy machine changes little: the time that this
/// process has had on all processors, divided by their number.
/// </summary>
internal sealed class Patience : IDisposable
{
    private const int TickMilliseconds = 10;
    private readonly CancellationTokenSource source = new();
    private readonly TimeSpan end;
    private readonly Timer timer;
    private readonly Lock gate = new();
    private bool isOver;

    public Patience(TimeSpan length)
    {
        end = Elapsed + length;
        timer = new Timer(_ => Look(), null, TickMilliseconds, TickMilliseconds);
    }

    /// <summary>Cancelled when the time is up.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The processor time of this process, per processor.</summary>
    public static TimeSpan Elapsed => Environment.CpuUsage.TotalTime / Environment.ProcessorCount;

    public void Dispose()
    {
        timer.Dispose();
        lock (gate)
        {
            isOver = true;
            source.Dispose();
        }
    }

    private void Look()
    {
        lock (gate)
        {
            if (!isOver && Elapsed >= end)
            {
                source.Cancel();
            }
        }
    }
}
