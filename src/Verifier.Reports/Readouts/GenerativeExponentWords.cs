using System.Globalization;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Readouts;

/// <summary>What is proved about a generative exponent, in a few words.</summary>
internal static class GenerativeExponentWords
{
    /// <summary><c>2 (proved)</c>, <c>2 to 4</c>, <c>at least 2</c>.</summary>
    public static string Of(GenerativeExponent exponent) => exponent switch
    {
        { Least: not int } => "infinite: σ is constant",
        { IsProved: true, Least: int value } => string.Create(CultureInfo.InvariantCulture, $"{value} (proved)"),
        { Least: int least, Greatest: int greatest } => string.Create(CultureInfo.InvariantCulture, $"{least} to {greatest}"),
        { Least: int least } => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
    };
}
