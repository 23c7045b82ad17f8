using System.Globalization;
using System.Numerics;

namespace Verifier.Cli.Input;

/// <summary>A list of whole numbers: <c>2,4</c>.</summary>
internal static class NumberList
{
    /// <summary>The numbers of <paramref name="text"/>.</summary>
    /// <param name="option">The option that takes them.</param>
    /// <param name="text">Whole numbers separated by commas.</param>
    /// <param name="least">The least number accepted.</param>
    /// <param name="greatest">The greatest number accepted.</param>
    /// <param name="problem">Which part is no such number, and why; null when the result is not null.</param>
    public static IReadOnlyList<int>? Read(string option, string text, int least, int greatest, out InputProblem? problem)
    {
        List<int> numbers = [];
        int start = 0;
        foreach (string part in text.Split(','))
        {
            if (Fault(part, least, greatest) is string fault)
            {
                int example = Math.Max(least, 2);
                string accepted = string.Create(
                    CultureInfo.InvariantCulture,
                    $"Accepted: whole numbers from {least} to {greatest} separated by commas, such as {option} {example},{2 * example}");
                problem = new InputProblem($"{option}: '{part.Trim()}' is {fault}.", text, start + part.Length - part.TrimStart().Length, [accepted]);
                return null;
            }

            numbers.Add(int.Parse(part.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            start += part.Length + 1;
        }

        problem = null;
        return numbers;
    }

    private static string? Fault(string part, int least, int greatest) =>
        !BigInteger.TryParse(part.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger number) ? "no whole number"
        : number < least ? string.Create(CultureInfo.InvariantCulture, $"below {least}, the least number accepted")
        : number > greatest ? string.Create(CultureInfo.InvariantCulture, $"above {greatest}, the greatest number accepted")
        : null;
}
