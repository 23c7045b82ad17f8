using System.Diagnostics;

namespace Verifier.Numeric.Threading;

/// <summary>Does the parts of short tasks on all processors, with threads that stay awake for a moment between two tasks.</summary>
/// <remarks>
/// A step of descent takes a millisecond, and a thread of the pool that has gone to sleep takes a tenth of that to wake, or does not wake in
/// time at all; the pool also starts more threads than processors, which then wait for each other. So there is one thread for each processor but the
/// caller's. If two callers come at once, the second does its parts alone. Tasks of seconds are better off with the pool.
/// </remarks>
public static class WorkerTeam
{
    private static readonly TimeSpan Awake = TimeSpan.FromMilliseconds(1);
    private static readonly object Bell = new();
    private static int hired;
    private static int isBusy;
    private static int sleepers;
    private static WorkerTask? current;

    /// <summary>The greatest number of threads of a task, the caller's included.</summary>
    public static int Size { get; } = Environment.ProcessorCount;

    /// <summary>
    /// Calls <paramref name="work"/> with each number from 0 to <paramref name="parts"/> − 1, in no order, and returns when all calls have. The
    /// second argument, less than <see cref="Size"/>, differs between calls at the same time; each worker begins with a range of its own. Of
    /// exceptions, the first one is thrown again.
    /// </summary>
    /// <param name="parts">How many parts.</param>
    /// <param name="threads">The greatest number of threads; −1 for as many as there are processors.</param>
    /// <param name="work">What is done with a part, by a worker.</param>
    public static void Run(int parts, int threads, Action<int, int> work)
    {
        int helpers = Math.Min(parts, threads < 0 ? Size : Math.Min(threads, Size)) - 1;
        if (helpers <= 0)
        {
            for (int part = 0; part < parts; part++)
            {
                work(part, 0);
            }

            return;
        }

        WorkerTask task = new(parts, helpers, work);
        if (Interlocked.Exchange(ref isBusy, 1) == 1)
        {
            task.Work(0);
            task.Wait();
            return;
        }

        try
        {
            Hire();
            Volatile.Write(ref current, task);

            // Either this thread sees the sleeper or the sleeper the task.
            Interlocked.MemoryBarrier();
            Wake();
            task.Work(0);
            task.Wait();
        }
        finally
        {
            Volatile.Write(ref current, null);
            Volatile.Write(ref isBusy, 0);
        }
    }

    /// <summary><see cref="Run(int, int, Action{int, int})"/> on all processors, for parts that need not know who does them.</summary>
    /// <param name="parts">How many parts.</param>
    /// <param name="work">What is done with a part.</param>
    public static void Run(int parts, Action<int> work) => Run(parts, -1, (part, _) => work(part));

    // By the one caller that has the team.
    private static void Hire()
    {
        for (; hired < Size - 1; hired++)
        {
            int worker = hired + 1;
            new Thread(() => Serve(worker)) { IsBackground = true }.Start();
        }
    }

    private static void Wake()
    {
        if (Volatile.Read(ref sleepers) > 0)
        {
            lock (Bell)
            {
                Monitor.PulseAll(Bell);
            }
        }
    }

    private static void Serve(int worker)
    {
        while (true)
        {
            (Watch() ?? Sleep()).Join(worker);
        }
    }

    private static WorkerTask? Watch()
    {
        long start = Stopwatch.GetTimestamp();
        do
        {
            if (Open() is { } task)
            {
                return task;
            }

            Thread.SpinWait(10);
        }
        while (Stopwatch.GetElapsedTime(start) < Awake);
        return null;
    }

    private static WorkerTask Sleep()
    {
        lock (Bell)
        {
            Interlocked.Increment(ref sleepers);
            WorkerTask? task;
            while ((task = Open()) is null)
            {
                Monitor.Wait(Bell);
            }

            Interlocked.Decrement(ref sleepers);
            return task;
        }
    }

    private static WorkerTask? Open() => Volatile.Read(ref current) is { IsOpen: true } task ? task : null;
}
