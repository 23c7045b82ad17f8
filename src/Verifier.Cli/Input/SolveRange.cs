using System.Text.RegularExpressions;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Cli.Input;

/// <summary>A parameter with the range in which its value is looked for: <c>alpha = 1..2</c>.</summary>
/// <param name="Parameter">The name.</param>
/// <param name="Lower">The least value.</param>
/// <param name="Upper">The greatest value.</param>
internal sealed partial record SolveRange(string Parameter, Rational Lower, Rational Upper)
{
    private const string Accepted = "Accepted: a name and a range of numbers, such as \"alpha = 1..2\" or \"slope = 0..1/2\"";

    private static readonly Rational Largest = 1_000_000_000;

    /// <summary>The range of <paramref name="text"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">Why it is none; null when the result is not null.</param>
    public static SolveRange? Read(string text, out InputProblem? problem)
    {
        Match match = Form().Match(text);
        if (!match.Success)
        {
            problem = new InputProblem($"'{text}' is no parameter with a range.", Hints: [Accepted]);
            return null;
        }

        if (Bound(match.Groups["lower"].Value) is not { } lower || Bound(match.Groups["upper"].Value) is not { } upper || lower >= upper)
        {
            problem = new InputProblem("The range has a number up to 1e9 at each end, the smaller one first.", text, match.Groups["lower"].Index, [Accepted]);
            return null;
        }

        problem = null;
        return new SolveRange(match.Groups["name"].Value, lower, upper);
    }

    private static Rational? Bound(string text) =>
        ExpressionParser.Parse(text).Expression is Number number && Rational.Abs(number.Value) <= Largest ? number.Value : null;

    [GeneratedRegex(
        @"^\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*=\s*(?<lower>.+?)\s*\.\.\s*(?<upper>.+?)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
