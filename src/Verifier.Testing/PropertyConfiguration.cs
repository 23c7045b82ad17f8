using System.Globalization;
using System.Reflection;
using FsCheck;
using Microsoft.FSharp.Core;

namespace Verifier.Testing;

/// <summary>Turns a <see cref="PropertyAttribute"/> and the effort of the environment into a configuration of FsCheck.</summary>
public static class PropertyConfiguration
{
    /// <summary>The environment variable that multiplies the number of cases.</summary>
    public const string EffortVariable = "VERIFIER_TEST_EFFORT";

    private const ulong Seed = 1711_00501;

    /// <summary>The factor of <see cref="EffortVariable"/>: a number from 1 to 1000, and 1 when it is not set.</summary>
    public static int Effort { get; } = ReadEffort(Environment.GetEnvironmentVariable(EffortVariable));

    /// <summary>The factor written as text; anything that is not a whole number counts as 1.</summary>
    public static int ReadEffort(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int effort) ? Math.Clamp(effort, 1, 1000) : 1;

    internal static Config For(PropertyAttribute attribute, MethodInfo method, IRunner runner)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attribute.MaxTest, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(attribute.EndSize, 1);
        return Config.Default
            .WithName(method.Name)
            .WithMaxTest(attribute.MaxTest * Effort)
            .WithEndSize(attribute.EndSize)
            .WithReplay(FSharpOption<Replay>.Some(ReadReplay(attribute.Replay)))
            .WithArbitrary([.. attribute.Arbitrary.Prepend(typeof(Generators))])
            .WithRunner(runner);
    }

    /// <summary>The replay of a line <c>"seed,gamma,size"</c>; the fixed seed of all properties when the line is empty.</summary>
    /// <exception cref="FormatException">The line has another form.</exception>
    public static Replay ReadReplay(string line)
    {
        if (line.Length == 0)
        {
            return new Replay(new Rnd(Seed), FSharpOption<int>.None);
        }

        string[] parts = line.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 3
            && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            && ulong.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ulong gamma)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int size)
            ? new Replay(new Rnd(seed, gamma), FSharpOption<int>.Some(size))
            : throw new FormatException($"A replay is \"seed,gamma,size\" with whole numbers, not \"{line}\".");
    }
}
