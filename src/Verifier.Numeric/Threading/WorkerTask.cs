using System.Runtime.ExceptionServices;

namespace Verifier.Numeric.Threading;

/// <summary>Parts of work for several threads: each has a range of its own, and takes from the end of another's when that is done.</summary>
/// <remarks>So a thread meets the same parts in one task after the other, with what they want in its cache.</remarks>
internal sealed class WorkerTask(int parts, int helpers, Action<int, int> work)
{
    // A range for each thread in a cache line of its own: its first part above, its end below 32 bits.
    private const int Line = 16;
    private readonly long[] ranges = Split(parts, helpers + 1);
    private int places = helpers;
    private int done;
    private ExceptionDispatchInfo? failure;

    /// <summary>Whether there are parts left, and room for another helper.</summary>
    public bool IsOpen => Volatile.Read(ref places) > 0 && Fullest() >= 0;

    /// <summary>Works, unless there are helpers enough.</summary>
    public void Join(int worker)
    {
        if (Interlocked.Decrement(ref places) >= 0)
        {
            Work(worker);
        }
    }

    /// <summary>Does parts until there are none left; after a failure, parts are only counted.</summary>
    public void Work(int worker)
    {
        int count = 0;
        for (int part = Next(worker); part >= 0; part = Next(worker), count++)
        {
            try
            {
                if (Volatile.Read(ref failure) is null)
                {
                    work(part, worker);
                }
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }

        Interlocked.Add(ref done, count);
    }

    /// <summary>Returns, or throws what a part has thrown, once all parts are done.</summary>
    public void Wait()
    {
        SpinWait wait = default;
        while (Volatile.Read(ref done) < parts)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }

        failure?.Throw();
    }

    private static long[] Split(int parts, int shares)
    {
        long[] split = new long[shares * Line];
        for (long share = 0; share < shares; share++)
        {
            split[share * Line] = Pack((int)(share * parts / shares), (int)((share + 1) * parts / shares));
        }

        return split;
    }

    private static long Pack(int first, int end) => ((long)first << 32) | (uint)end;

    private static (int First, int End) Unpack(long range) => ((int)(range >> 32), (int)range);

    // The first part of the thread's own range, or the last one of the range with most parts; −1 when all are taken.
    private int Next(int worker)
    {
        int own = worker * Line % ranges.Length;
        for (int place = own; place >= 0; place = Fullest())
        {
            long range = Volatile.Read(ref ranges[place]);
            (int first, int end) = Unpack(range);
            while (first < end)
            {
                long rest = place == own ? Pack(first + 1, end) : Pack(first, end - 1);
                long found = Interlocked.CompareExchange(ref ranges[place], rest, range);
                if (found == range)
                {
                    return place == own ? first : end - 1;
                }

                range = found;
                (first, end) = Unpack(range);
            }
        }

        return -1;
    }

    // Where the range with most parts is; −1 when all are taken.
    private int Fullest()
    {
        int fullest = -1, most = 0;
        for (int place = 0; place < ranges.Length; place += Line)
        {
            (int first, int end) = Unpack(Volatile.Read(ref ranges[place]));
            if (end - first > most)
            {
                (fullest, most) = (place, end - first);
            }
        }

        return fullest;
    }
}
