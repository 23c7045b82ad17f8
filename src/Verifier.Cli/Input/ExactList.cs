using System.Globalization;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;

namespace Verifier.Cli.Input;

/// <summary>A list of coefficients: <c>2: 1/2, 4: -sqrt(2)/10</c>.</summary>
internal static class ExactList
{
    private const string Accepted = "Accepted: degree: number, separated by commas, such as \"2: 1/2, 4: -sqrt(2)/10\"";

    /// <summary>The coefficients of <paramref name="text"/>.</summary>
    /// <param name="text">Degrees with exact constants.</param>
    /// <param name="highestDegree">The highest degree accepted.</param>
    /// <param name="problem">Why it is no such list; null when the result is not null.</param>
    public static IReadOnlyDictionary<int, ExactConstant>? Read(string text, int highestDegree, out InputProblem? problem)
    {
        Dictionary<int, ExactConstant> coefficients = [];
        int start = 0;
        foreach (string part in text.Split(','))
        {
            problem = ReadPart(text, part, start, highestDegree, coefficients);
            if (problem is not null)
            {
                return null;
            }

            start += part.Length + 1;
        }

        problem = null;
        return coefficients;
    }

    private static InputProblem? ReadPart(string text, string part, int start, int highestDegree, Dictionary<int, ExactConstant> coefficients)
    {
        int colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !int.TryParse(part.AsSpan(0, colon).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int degree)
            || degree > highestDegree)
        {
            string limit = highestDegree.ToString(CultureInfo.InvariantCulture);
            return new InputProblem($"Here stands no degree from 0 to {limit} with a colon.", text, start, [Accepted]);
        }

        ParseResult parsed = ExpressionParser.Parse(part[(colon + 1)..]);
        if (!parsed.Succeeded)
        {
            return ParseProblem.From(text, parsed.Error with { Position = parsed.Error.Position + start + colon + 1 });
        }

        if (ConstantValue.TryExact(parsed.Expression) is not { } value)
        {
            return new InputProblem("This coefficient has no exact value that is known.", text, start + colon + 1, [Accepted]);
        }

        return coefficients.TryAdd(degree, value) ? null : new InputProblem("This degree occurs twice.", text, start);
    }
}
