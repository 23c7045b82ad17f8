using System.Diagnostics;

namespace Verifier.Benchmarks.Specialists;

/// <summary>Whole processes, started again for each repetition: the published command against a C program and Python scripts.</summary>
internal static class ProcessComparison
{
    private const int Repetitions = 25;
    private const int WarmUps = 3;
    private const double MillisecondsAtMost = 20_000;

    /// <summary>Publishes the command (ReadyToRun) into the folder and runs each program on the wall clock.</summary>
    public static IEnumerable<ResultLine> Run(string folder, string? flint)
    {
        string? command = Publish(folder);
        string script = ExternalProgram.Peer("hermite_python.py");
        (string Side, string? File, string[] Arguments)[] gelu = [("verifier hermite gelu", command, ["hermite", "gelu"])];
        (string Side, string? File, string[] Arguments)[] tanh =
        [
            ("verifier hermite tanh --order 20 --digits 30", command, ["hermite", "tanh", "--order", "20", "--digits", "30"]),
            ("C, acb_calc_integrate", flint, Sides.Arguments("integrate", "tanh", 30, 0)),
            ("python3, mpmath in one pass", PythonPeer.Has("mpmath") ? PythonPeer.Python : null, [script, .. Sides.Arguments("onepass", "tanh", 30, 0)]),
            ("python3, mpmath quad", PythonPeer.Has("mpmath") ? PythonPeer.Python : null, [script, .. Sides.Arguments("quad", "tanh", 30, 0)]),
            ("python3, scipy in double precision", PythonPeer.Has("scipy") ? PythonPeer.Python : null, [script, .. Sides.Arguments("scipy", "tanh", 30, 0)]),
        ];
        (string Side, string? File, string[] Arguments)[] nothing = [("python3 -c 'import mpmath'", PythonPeer.Python, ["-c", "import mpmath"])];
        return [.. Compare("gelu", [.. gelu, .. nothing]), .. Compare("tanh", tanh)];
    }

    private static IEnumerable<ResultLine> Compare(string activation, (string Side, string? File, string[] Arguments)[] programs)
    {
        const string table = "whole process";
        double? own = null;
        foreach ((string side, string? file, string[] arguments) in programs)
        {
            double? wall = file is null ? null : Median(file, arguments);
            own ??= wall;
            yield return new ResultLine(
                table, activation, 30, side, null, wall, wall / own, wall is null ? 0 : Repetitions, null, null, wall is null ? "not run" : null);
        }
    }

    private static double? Median(string file, string[] arguments)
    {
        List<double> times = [];
        Stopwatch total = Stopwatch.StartNew();
        for (int i = 0; i < WarmUps + Repetitions && (i < WarmUps + 3 || total.ElapsedMilliseconds < MillisecondsAtMost); i++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            if (ExternalProgram.Run(file, arguments) is null)
            {
                return null;
            }

            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return SideRun.Median(times.Skip(WarmUps));
    }

    /// <summary>The path of the published command, or null; the checkout's own build and lock files stay as they are.</summary>
    private static string? Publish(string folder)
    {
        string artifacts = Path.Combine(folder, "artifacts");
        string output = Path.Combine(folder, "published");
        string[] arguments =
        [
            "publish", Path.Combine(ExternalProgram.Root, "src", "Verifier.Cli"), "-c", "Release", "--use-current-runtime", "--self-contained", "true",
            "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/publish.lock.json", "-p:RunAnalyzers=false", "--artifacts-path", artifacts, "-o", output,
        ];
        return ExternalProgram.Run("dotnet", arguments) is null ? null : Path.Combine(output, OperatingSystem.IsWindows() ? "verifier.exe" : "verifier");
    }
}
