using Verifier.Numeric.Threading;
using Xunit;

namespace Verifier.Tests.Numeric.Threading;

public sealed class WorkerTeamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void Each_part_is_done_once_and_no_worker_does_two_at_a_time(int parts)
    {
        int[] done = new int[parts];
        int[] busy = new int[WorkerTeam.Size];
        WorkerTeam.Run(parts, -1, (part, worker) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref busy[worker]));
            Interlocked.Increment(ref done[part]);
            Thread.SpinWait(100);
            Interlocked.Decrement(ref busy[worker]);
        });
        Assert.All(done, count => Assert.Equal(1, count));
    }

    [Fact]
    public void One_thread_is_the_callers()
    {
        int caller = Environment.CurrentManagedThreadId;
        WorkerTeam.Run(50, 1, (_, worker) =>
        {
            Assert.Equal(caller, Environment.CurrentManagedThreadId);
            Assert.Equal(0, worker);
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Two_processors_work_at_the_same_time(int pause)
    {
        // A part sees both at work only if the other has begun before it ends. A caller that finds the team taken is alone: it asks again.
        int expected = Math.Min(2, WorkerTeam.Size);
        int together = 0;
        for (int attempt = 0; attempt < 100 && together < expected; attempt++)
        {
            // After a pause, the other thread is asleep.
            Thread.Sleep(pause);
            together = 0;
            using CountdownEvent begun = new(2);
            WorkerTeam.Run(2, _ =>
            {
                begun.Signal();
                if (begun.Wait(50))
                {
                    Interlocked.Increment(ref together);
                }
            });
        }

        Assert.Equal(expected, together);
    }

    [Fact]
    public void What_a_part_throws_reaches_the_caller_and_the_team_works_on()
    {
        for (int time = 0; time < 20; time++)
        {
            InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => WorkerTeam.Run(100, part =>
            {
                if (part % 10 == 3)
                {
                    throw new InvalidOperationException("part");
                }
            }));
            Assert.Equal("part", exception.Message);
            int done = 0;
            WorkerTeam.Run(100, _ => Interlocked.Increment(ref done));
            Assert.Equal(100, done);
        }
    }

    [Fact]
    public void A_part_may_have_parts()
    {
        int done = 0;
        WorkerTeam.Run(20, _ => WorkerTeam.Run(30, _ => Interlocked.Increment(ref done)));
        Assert.Equal(600, done);
    }

    [Fact]
    public void Many_callers_and_long_pauses_lose_nothing()
    {
        int done = 0;
        Thread[] callers = [.. Enumerable.Range(0, 6).Select(caller => new Thread(() =>
        {
            for (int time = 0; time < 40; time++)
            {
                WorkerTeam.Run(7, _ => Interlocked.Increment(ref done));

                // Longer than threads stay awake, for some of the callers.
                Thread.Sleep(caller % 3);
            }
        }))];
        Array.ForEach(callers, caller => caller.Start());
        Array.ForEach(callers, caller => caller.Join());
        Assert.Equal(6 * 40 * 7, done);
    }
}
