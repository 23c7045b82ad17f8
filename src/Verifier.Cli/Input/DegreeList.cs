using System.Globalization;

namespace Verifier.Cli.Input;

/// <summary>A list of degrees: <c>2,4</c>.</summary>
internal static class DegreeList
{
    /// <summary>The degrees of <paramref name="text"/>.</summary>
    /// <param name="text">Whole numbers separated by commas.</param>
    /// <param name="greatest">The highest degree accepted.</param>
    /// <param name="problem">Why it is no such list; null when the result is not null.</param>
    public static IReadOnlyList<int>? Read(string text, int greatest, out InputProblem? problem)
    {
        List<int> degrees = [];
        foreach (string part in text.Split(','))
        {
            if (!int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int degree) || degree > greatest)
            {
                problem = InputProblem.WithHint(
                    $"'{text}' is no list of degrees.",
                    $"Accepted: whole numbers from 0 to {greatest.ToString(CultureInfo.InvariantCulture)} separated by commas, such as 2,4");
                return null;
            }

            degrees.Add(degree);
        }

        problem = null;
        return degrees;
    }
}
