using System.Globalization;

namespace Verifier.Cli.Input;

/// <summary>A list of whole numbers: <c>2,4</c>.</summary>
internal static class NumberList
{
    /// <summary>The numbers of <paramref name="text"/>.</summary>
    /// <param name="text">Whole numbers separated by commas.</param>
    /// <param name="greatest">The greatest number accepted.</param>
    /// <param name="problem">Which part is no such number; null when the result is not null.</param>
    public static IReadOnlyList<int>? Read(string text, int greatest, out InputProblem? problem)
    {
        List<int> numbers = [];
        foreach (string part in text.Split(','))
        {
            if (!int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > greatest)
            {
                string culprit = part.Length == text.Length ? $"'{text}'" : $"'{part.Trim()}' in '{text}'";
                problem = InputProblem.WithHint(
                    $"{culprit} is no number that is accepted.",
                    $"Accepted: whole numbers from 0 to {greatest.ToString(CultureInfo.InvariantCulture)} separated by commas, such as 2,4");
                return null;
            }

            numbers.Add(number);
        }

        problem = null;
        return numbers;
    }
}
