using System.Diagnostics;
using System.Globalization;

namespace Verifier.Benchmarks;

/// <summary>A script of <c>Peers</c>, run by a Python that has NumPy and, for some, PyTorch.</summary>
internal static class PythonPeer
{
    private static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>Whether the libraries can be imported.</summary>
    public static bool Has(string library) => Run(["-c", "import " + library]) is not null;

    /// <summary>The number that the script prints last, or null when it did not run.</summary>
    public static double? Measure(string script, params string[] arguments)
    {
        string? output = Run([Path.Combine(Folder(), script), .. arguments]);
        string? last = output?.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        return double.TryParse(last, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }

    private static string Folder()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Verifier.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Verifier.sln above the program.");
        }

        return Path.Combine(folder, "tests", "Verifier.Benchmarks", "Peers");
    }

    private static string? Run(IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Python, arguments)
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
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
