using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Cli.Input;

/// <summary>Lists and matrices of exact numbers: <c>1, 3/2</c> and <c>3/5, 4/5; -4/5, 3/5</c>.</summary>
internal static class RationalRowsInput
{
    private const string AcceptedRows = "Accepted: numbers such as 3/5 or 0.6 with commas between them, and semicolons between rows";

    /// <summary>The rows of <paramref name="text"/>, or null and why it is no such matrix.</summary>
    /// <param name="option">The option that takes them.</param>
    /// <param name="text">The matrix.</param>
    /// <param name="problem">Where it is none, and why; null when the result is not null.</param>
    public static Rational[][]? Read(string option, string text, out InputProblem? problem)
    {
        List<Rational[]> rows = [];
        int start = 0;
        foreach (string row in text.Split(';'))
        {
            if (Row(option, text, (row, start), AcceptedRows, out problem) is not { } entries)
            {
                return null;
            }

            rows.Add([.. entries.Select(entry => entry.Number)]);
            start += row.Length + 1;
        }

        problem = null;
        return [.. rows];
    }

    /// <summary>The positive weights a* of <paramref name="text"/>, or null and which is none.</summary>
    /// <param name="option">The option that takes them.</param>
    /// <param name="text">Numbers separated by commas.</param>
    /// <param name="most">How many are accepted.</param>
    /// <param name="problem">Where it is no such list, and why; null when the result is not null.</param>
    public static Rational[]? ReadWeights(string option, string text, int most, out InputProblem? problem)
    {
        string accepted = FormattableString.Invariant($"Accepted: 1 to {most} numbers above 0 with commas between them, such as {option} \"1, 3/2\"");
        if (Row(option, text, (text, 0), accepted, out problem) is not { } entries)
        {
            return null;
        }

        int wrong = entries.FindIndex(entry => entry.Number.Sign <= 0);
        int place = wrong >= 0 ? wrong : most;
        string fault = wrong >= 0
            ? $"'{entries[wrong].Number}' is not above 0, but a* > 0 is assumed"
            : FormattableString.Invariant($"more than {most} numbers");
        problem = wrong >= 0 || entries.Count > most ? new InputProblem($"{option}: {fault}.", text, entries[place].Position, [accepted]) : null;
        return problem is null ? [.. entries.Select(entry => entry.Number)] : null;
    }

    private static List<(Rational Number, int Position)>? Row(
        string option, string text, (string Text, int Start) row, string accepted, out InputProblem? problem)
    {
        List<(Rational, int)> entries = [];
        int start = row.Start;
        foreach (string part in row.Text.Split(','))
        {
            int position = start + part.Length - part.TrimStart().Length;
            if (Number(part) is not { } number)
            {
                problem = new InputProblem($"{option}: '{part.Trim()}' is not a number.", text, position, [accepted]);
                return null;
            }

            entries.Add((number, position));
            start += part.Length + 1;
        }

        problem = null;
        return entries;
    }

    private static Rational? Number(string part) =>
        ExpressionParser.Parse(part).Expression is { } expression ? ConstantValue.TryExact(expression)?.AsRational() : null;
}
