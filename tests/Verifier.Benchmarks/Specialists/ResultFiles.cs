using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Verifier.Benchmarks.Specialists;

/// <summary>The results of a run with date, machine and versions: <c>results/specialists.json</c>, and its tables in <c>specialists.md</c>.</summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes both files.</summary>
    public static void Write(IReadOnlyList<ResultLine> lines)
    {
        string folder = Path.Combine(ExternalProgram.Root, "tests", "Verifier.Benchmarks", "results");
        Directory.CreateDirectory(folder);
        string date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string machine = $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}";
        Dictionary<string, string?> versions = new()
        {
            [".NET"] = Environment.Version.ToString(),
            ["FLINT"] = FlintVersion(),
            ["mpmath"] = PythonPeer.Version("mpmath"),
            ["gmpy2"] = PythonPeer.Version("gmpy2"),
            ["scipy"] = PythonPeer.Version("scipy"),
            ["SymPy"] = PythonPeer.Version("sympy"),
        };
        File.WriteAllText(Path.Combine(folder, "specialists.json"), JsonSerializer.Serialize(new { date, machine, versions, lines }, Indented) + "\n");
        string known = string.Join(", ", versions.Where(static pair => pair.Value is not null).Select(static pair => pair.Key + " " + pair.Value));
        string head = $"{date}, {machine}; {known}.\n\n";
        File.WriteAllText(Path.Combine(folder, "specialists.md"), head + string.Join('\n', ResultTables.Markdown(lines)));
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1] ?? "unknown"
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string? FlintVersion() =>
        ExternalProgram.Run("sh", ["-c", "printf '#include <flint/flint.h>\\nFLINT_VERSION' | gcc -E - | tail -1"])?.Trim().Trim('"');
}
