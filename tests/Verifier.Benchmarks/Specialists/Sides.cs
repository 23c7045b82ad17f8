using System.Globalization;

namespace Verifier.Benchmarks.Specialists;

/// <summary>The sides that compute all coefficients of an activation, ours first.</summary>
internal static class Sides
{
    private const int Unlimited = int.MaxValue;
    private const int Highest = SpecialistComparison.Highest;

    /// <summary>All of them; peers that are not installed say so.</summary>
    public static IReadOnlyList<ComparedSide> Of(string? flint, string? flintMissing)
    {
        string? mpmath = Missing("mpmath");
        string? gmpy = Missing("gmpy2");
        string? scipy = Missing("scipy");
        return
        [
            new("ours", "proved enclosures", Unlimited, null, static (name, digits, seconds) => OwnSide.Measure(Text(name), Highest, digits, seconds)),
            new("acb_calc_integrate", "proved, tails beyond the cut neglected", Unlimited, flintMissing, Flint("integrate")),
            new("FLINT GL", "roundings enclosed, rule not bounded", Unlimited, flintMissing, Flint("gauss")),
            new("FLINT GL tuned", "roundings enclosed, rule chosen by known values", Unlimited, flintMissing, Flint("tuned")),
            new("mpmath", "none", Unlimited, mpmath, Python("onepass")),
            new("mpmath quad", "none", 30, mpmath, Python("quad")),
            new("gmpy2", "none", Unlimited, gmpy, Python("mpfr")),
            new("scipy double", "none, 15 digits at best", 30, scipy, Python("scipy")),
        ];

        Func<string, int, double, SideRun?> Flint(string method) => (name, digits, seconds) =>
            flint is null ? null : SideRun.Read(ExternalProgram.Run(flint, Arguments(method, name, digits, seconds)));
    }

    /// <summary>The arguments that both peers' programs take.</summary>
    public static string[] Arguments(string method, string name, int digits, double seconds) =>
    [
        method,
        name,
        digits.ToString(CultureInfo.InvariantCulture),
        Highest.ToString(CultureInfo.InvariantCulture),
        seconds.ToString(CultureInfo.InvariantCulture),
    ];

    private static Func<string, int, double, SideRun?> Python(string method) => (name, digits, seconds) => SideRun.Read(
        ExternalProgram.Run(PythonPeer.Python, [ExternalProgram.Peer("hermite_python.py"), .. Arguments(method, name, digits, seconds)]));

    private static string Text(string name) => SmoothActivation.All.First(activation => activation.Name == name).Text;

    private static string? Missing(string library) => PythonPeer.Has(library) ? null : $"Python cannot import {library}";
}
