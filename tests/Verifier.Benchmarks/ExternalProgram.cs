using System.Diagnostics;

namespace Verifier.Benchmarks;

/// <summary>Programs outside this process that the benchmarks compare with.</summary>
internal static class ExternalProgram
{
    /// <summary>The root of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the folder <c>Peers</c>.</summary>
    public static string Peer(string name) => Path.Combine(Root, "tests", "Verifier.Benchmarks", "Peers", name);

    /// <summary>What a program prints, or null if it is missing, fails or takes longer than the limit.</summary>
    public static string? Run(string file, IEnumerable<string> arguments, double secondsAtMost = double.PositiveInfinity)
    {
        ProcessStartInfo start = new(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // OpenBLAS 0.3.21 does not know newer processors and would fall back to kernels half as fast.
        start.Environment["OPENBLAS_CORETYPE"] = "SkylakeX";
        try
        {
            using Process process = Process.Start(start)!;
            _ = process.StandardError.ReadToEndAsync();
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(double.IsFinite(secondsAtMost) ? TimeSpan.FromSeconds(secondsAtMost) : Timeout.InfiniteTimeSpan))
            {
                process.Kill();
                return null;
            }

            return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Verifier.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Verifier.sln above the program.");
        }

        return folder;
    }
}
