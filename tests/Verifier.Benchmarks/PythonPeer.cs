using System.Globalization;

namespace Verifier.Benchmarks;

/// <summary>A script of <c>Peers</c>, run by a Python that has NumPy and, for some, PyTorch.</summary>
internal static class PythonPeer
{
    /// <summary>The interpreter.</summary>
    public static string Python { get; } = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    /// <summary>Whether the libraries can be imported.</summary>
    public static bool Has(string library) => ExternalProgram.Run(Python, ["-c", "import " + library]) is not null;

    /// <summary>The version of a library, or null when it cannot be imported.</summary>
    public static string? Version(string library) =>
        ExternalProgram.Run(Python, ["-c", $"import {library} as m; print(m.__version__ if hasattr(m, '__version__') else m.version())"])?.Trim();

    /// <summary>The number that the script prints last, or null when it did not run.</summary>
    public static double? Measure(string script, params string[] arguments)
    {
        string? output = ExternalProgram.Run(Python, [ExternalProgram.Peer(script), .. arguments]);
        string? last = output?.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        return double.TryParse(last, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }
}
