using Xunit;
using Xunit.Sdk;

namespace Verifier.Testing;

/// <summary>Marks a test method whose arguments FsCheck draws: the method must hold for every drawn case.</summary>
/// <remarks>
/// The method returns nothing (and throws when it fails), a <see cref="bool"/>, or an FsCheck property. Seeds are fixed, so a run repeats;
/// the environment variable <c>VERIFIER_TEST_EFFORT</c> multiplies <see cref="MaxTest"/>. A failure prints the shrunk counterexample and
/// the attribute that replays it. The generators of <see cref="Generators"/> are always at hand.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Verifier.Testing.PropertyDiscoverer", "Verifier.Testing")]
public sealed class PropertyAttribute : FactAttribute
{
    /// <summary>How many cases are drawn at effort 1; at least 1.</summary>
    public int MaxTest { get; set; } = 100;

    /// <summary>The size handed to the generators in the last case; at least 1.</summary>
    public int EndSize { get; set; } = 100;

    /// <summary>Classes whose static members give further generators; they win over the standard ones.</summary>
    public Type[] Arbitrary { get; set; } = [];

    /// <summary>The line a failing run prints, <c>"seed,gamma,size"</c>: only the failing case is run again. Empty to run all cases.</summary>
    public string Replay { get; set; } = string.Empty;
}
