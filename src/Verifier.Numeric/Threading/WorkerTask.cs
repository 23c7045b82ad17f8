using System.Runtime.ExceptionServices;

namespace Verifier.Numeric.Threading;

/// <summary>Parts of work that several threads take one after the other.</summary>
internal sealed class WorkerTask(int parts, int helpers, Action<int, int> work)
{
    private int places = helpers;
    private int taken;
    private int done;
    private ExceptionDispatchInfo? failure;

    /// <summary>Whether there are parts left, and room for another helper.</summary>
    public bool IsOpen => Volatile.Read(ref taken) < parts && Volatile.Read(ref places) > 0;

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
        for (int part = Next(); part < parts; part = Next())
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
            finally
            {
                Interlocked.Increment(ref done);
            }
        }

        int Next() => Interlocked.Increment(ref taken) - 1;
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
}
