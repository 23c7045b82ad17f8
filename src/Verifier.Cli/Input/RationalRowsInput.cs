using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Cli.Input;

/// <summary>Lists and matrices of exact numbers: <c>1, 3/2</c> and <c>3/5, 4/5; -4/5, 3/5</c>.</summary>
internal static class RationalRowsInput
{
    private const string Accepted = "Accepted: numbers such as 3/5 or 0.6 with commas between them, and semicolons between rows";

    /// <summary>The rows of <paramref name="text"/>, or null and why it is no such matrix.</summary>
    public static Rational[][]? Read(string text, out InputProblem? problem)
    {
        List<Rational[]> rows = [];
        int start = 0;
        foreach (string row in text.Split(';'))
        {
            List<Rational> numbers = [];
            foreach (string part in row.Split(','))
            {
                if (Number(part) is not { } number)
                {
                    problem = new InputProblem($"'{part.Trim()}' is not a number.", text, start + part.Length - part.TrimStart().Length, [Accepted]);
                    return null;
                }

                numbers.Add(number);
                start += part.Length + 1;
            }

            rows.Add([.. numbers]);
        }

        problem = null;
        return [.. rows];
    }

    /// <summary>The single row of <paramref name="text"/>, or null and why it is none.</summary>
    public static Rational[]? ReadRow(string text, out InputProblem? problem)
    {
        Rational[][]? rows = Read(text, out problem);
        if (rows is { Length: > 1 })
        {
            problem = new InputProblem("One row is expected.", text, text.IndexOf(';', StringComparison.Ordinal), [Accepted]);
            return null;
        }

        return rows?[0];
    }

    private static Rational? Number(string part) =>
        ExpressionParser.Parse(part).Expression is { } expression ? ConstantValue.TryExact(expression)?.AsRational() : null;
}
