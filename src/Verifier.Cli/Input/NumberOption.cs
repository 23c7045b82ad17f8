using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Verifier.Cli.Input;

/// <summary>Options that take a number within a range, with a message that names the range.</summary>
internal static class NumberOption
{
    /// <summary>An option for a whole number from <paramref name="least"/> to <paramref name="greatest"/>.</summary>
    public static Option<long> Whole(string name, string description, long fallback, long least, long greatest) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => fallback,
        CustomParser = result => Parse(result, name, least, greatest) ?? fallback,
    };

    /// <summary>The same without a default: null when it is not given.</summary>
    public static Option<long?> OptionalWhole(string name, string description, long least, long greatest) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result => Parse(result, name, least, greatest),
    };

    /// <summary>An option for a number above 0, at most <paramref name="greatest"/>.</summary>
    public static Option<double> Positive(string name, string description, double fallback, double greatest) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            string token = result.Tokens[^1].Value;
            if (double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                && value > 0 && value <= greatest)
            {
                return value;
            }

            result.AddError($"{name} takes a number above 0 and at most {greatest.ToString(CultureInfo.InvariantCulture)}, not '{token}'.");
            return fallback;
        },
    };

    /// <summary>An option for a number from <paramref name="least"/>, which is the default, to <paramref name="greatest"/>.</summary>
    public static Option<double> AtLeast(string name, string description, double least, double greatest) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => least,
        CustomParser = result =>
        {
            string token = result.Tokens[^1].Value;
            if (double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= least && value <= greatest)
            {
                return value;
            }

            string range = string.Create(CultureInfo.InvariantCulture, $"{least} to {greatest}");
            result.AddError($"{name} takes a number from {range}, not '{token}'.");
            return least;
        },
    };

    private static long? Parse(ArgumentResult result, string name, long least, long greatest)
    {
        string token = result.Tokens[^1].Value;
        if (long.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value >= least && value <= greatest)
        {
            return value;
        }

        result.AddError($"{name} takes a whole number from {Text(least)} to {Text(greatest)}, not '{token}'.");
        return null;
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
