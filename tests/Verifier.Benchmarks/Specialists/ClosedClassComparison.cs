using System.Globalization;

namespace Verifier.Benchmarks.Specialists;

/// <summary>The closed class: all coefficients up to k = 50 by closed forms here, a single one by SymPy's <c>integrate</c>.</summary>
internal static class ClosedClassComparison
{
    private const int Highest = 50;
    private const int Digits = 30;
    private const string SymPyDegree = "4";
    private const double Seconds = 0.3;
    private const double SymPySecondsAtMost = 10;

    private static readonly (string Name, string Text)[] Activations =
    [
        ("relu", "relu(x)"),
        ("gelu", "x*Phi(x)"),
        ("elu", "if(x > 0, x, exp(x) - 1)"),
        ("erf", "erf(x)"),
        ("gabor", "exp(-x^2)*cos(x)"),
        ("hardtanh", "clamp(x, -1, 1)"),
        ("sin", "sin(x)"),
        ("gaussian", "exp(-x^2)"),
        ("selu", "1.05070098735548*if(x > 0, x, 1.67326324235438*(exp(x) - 1))"),
        ("quintic", "x^5"),
        ("step", "step(x)"),
    ];

    /// <summary>Our line for all coefficients, SymPy's for one.</summary>
    public static IEnumerable<ResultLine> Run()
    {
        string? sympy = PythonPeer.Version("sympy");
        string table = $"closed class, k ≤ {Highest}";
        foreach ((string name, string text) in Activations)
        {
            SideRun own = OwnSide.Measure(text, Highest, Digits, Seconds);
            yield return new ResultLine(table, name, Digits, "ours", own.Cpu, own.Wall, 1, own.Repetitions, null, 0, null);
            yield return sympy is null
                ? new ResultLine(table, name, Digits, "SymPy, k = 4 only", null, null, null, 0, null, null, "not run: Python cannot import sympy")
                : SymPy(table, name, own);
        }
    }

    private static ResultLine SymPy(string table, string name, SideRun own)
    {
        string? output = ExternalProgram.Run(PythonPeer.Python, [ExternalProgram.Peer("sympy_coefficient.py"), name, SymPyDegree], SymPySecondsAtMost);
        ResultLine line = new(table, name, Digits, "SymPy, k = 4 only", null, null, null, 0, null, null, null);
        if (output?.Split('\n', StringSplitOptions.RemoveEmptyEntries) is not { Length: > 1 } printed)
        {
            return line with { Note = string.Create(CultureInfo.InvariantCulture, $"error, or more than {SymPySecondsAtMost} s") };
        }

        double[] times = [.. printed[^1].Split(' ').Select(static time => double.Parse(time, CultureInfo.InvariantCulture))];
        string? note = printed[^2] == "closed" ? null : printed[^2];
        return line with { CpuMilliseconds = times[0], WallMilliseconds = times[1], Ratio = times[0] / own.Cpu, Repetitions = 1, Note = note };
    }
}
