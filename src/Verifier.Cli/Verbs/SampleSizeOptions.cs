using System.CommandLine;
using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Numeric.FiniteSamples;

namespace Verifier.Cli.Verbs;

/// <summary>The numbers N of samples, for verbs that look at how something falls with N.</summary>
internal static class SampleSizeOptions
{
    private const string Name = "--sizes";

    /// <summary>The option.</summary>
    public static Option<string> Sizes(string fallback) =>
        new(Name) { Description = "The numbers N of samples.", DefaultValueFactory = _ => fallback, HelpName = "numbers" };

    /// <summary>The numbers of a text, or null.</summary>
    /// <param name="text">Numbers separated by commas.</param>
    /// <param name="greatest">The greatest accepted.</param>
    /// <param name="problem">Why there are none; null when the result is not null.</param>
    public static IReadOnlyList<int>? Read(string text, int greatest, out InputProblem? problem)
    {
        IReadOnlyList<int>? sizes = NumberList.Read(Name, text, SampleSizeSettings.LeastSize, greatest, out problem);
        if (sizes is null || sizes.Distinct().Count() > 1)
        {
            return sizes;
        }

        string least = SampleSizeSettings.LeastSize.ToString(CultureInfo.InvariantCulture);
        problem = InputProblem.WithHint(
            $"{Name}: '{text}' is one number of samples only, which gives no exponent.",
            $"Accepted: two or more different numbers from {least} on, such as {Name} 2048,8192,32768");
        return null;
    }
}
