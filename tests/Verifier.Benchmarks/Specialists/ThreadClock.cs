using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Verifier.Benchmarks.Specialists;

/// <summary>Milliseconds on the clocks: of this thread's work (not the compiler's or the collector's threads), and on the wall.</summary>
/// <param name="Cpu">Thread CPU time; on systems without that clock the wall.</param>
/// <param name="Wall">Wall time.</param>
internal readonly partial record struct ThreadClock(double Cpu, double Wall)
{
    private const int ThreadCpuTime = 3;

    /// <summary>The clocks now.</summary>
    public static ThreadClock Now()
    {
        double wall = 1e3 * Stopwatch.GetTimestamp() / Stopwatch.Frequency;
        return OperatingSystem.IsLinux() && ReadClock(ThreadCpuTime, out TimeSpec time) == 0
            ? new ThreadClock((1e3 * time.Seconds) + (1e-6 * time.Nanoseconds), wall)
            : new ThreadClock(wall, wall);
    }

    /// <summary>The clocks since an earlier time.</summary>
    public static ThreadClock operator -(ThreadClock later, ThreadClock earlier) => new(later.Cpu - earlier.Cpu, later.Wall - earlier.Wall);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
