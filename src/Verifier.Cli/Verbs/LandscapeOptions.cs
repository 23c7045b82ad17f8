using System.CommandLine;
using Verifier.Arithmetic;
using Verifier.Claims.Landscape;
using Verifier.Cli.Input;
using Verifier.Cli.Output;

namespace Verifier.Cli.Verbs;

/// <summary>The options that give an objective G with exact data, shared by the verbs about its landscape.</summary>
/// <param name="mostWeights">The greatest d that the verb takes.</param>
internal sealed class LandscapeOptions(int mostWeights = LandscapeSetting.GreatestDimension)
{
    private const int LargestNumber = 1_000_000;

    private readonly Option<string> activation = ConvolutionOptions.Activation();
    private readonly Option<string> weights = new("--weights")
    {
        Description = "a*; d is their number.",
        DefaultValueFactory = _ => "1, 3/2",
        HelpName = "numbers",
    };

    private readonly Option<string> teacher = new("--teacher")
    {
        Description = "B*, rows of norm one, such as \"3/5, 4/5; -4/5, 3/5\"; by default the identity.",
        HelpName = "rows",
    };

    private readonly Option<long?> teacherSeed = NumberOption.OptionalWhole("--teacher-seed", "Take a random orthogonal B* instead.", 0, long.MaxValue);
    private readonly Option<Rational?> mu = RationalOption.Create("--mu", "μ; by default 1.", new Rational(1, LargestNumber), LargestNumber);
    private readonly Option<Rational?> lambda = RationalOption.Create("--lambda", "λ; by default 1.", new Rational(1, LargestNumber), LargestNumber);

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(activation);
        command.Options.Add(weights);
        command.Options.Add(teacher);
        command.Options.Add(teacherSeed);
        command.Options.Add(mu);
        command.Options.Add(lambda);
    }

    /// <summary>The objective, or null and why there is none.</summary>
    public LandscapeSetting? Read(ParseResult parsed, Session session, out InputProblem? problem)
    {
        if (RationalRowsInput.ReadWeights(weights.Name, parsed.GetRequiredValue(weights), mostWeights, out problem) is not { } numbers
            || ActivationInput.Read(parsed.GetRequiredValue(activation), session, out problem) is null)
        {
            return null;
        }

        Rational[][]? rows = Teacher(parsed, numbers.Length, out problem);
        if (problem is not null)
        {
            return null;
        }

        (LandscapeSetting? setting, string? reason) = LandscapeSetting.Create(
            numbers, rows, parsed.GetValue(mu) ?? 1, parsed.GetValue(lambda) ?? 1, parsed.GetRequiredValue(activation), session.Cancellation);
        problem = setting is null ? new InputProblem(reason!) : null;
        return setting;
    }

    private Rational[][]? Teacher(ParseResult parsed, int dimension, out InputProblem? problem)
    {
        problem = null;
        string? text = parsed.GetValue(teacher);
        return (text, parsed.GetValue(teacherSeed)) switch
        {
            (null, null) => null,
            (null, long seed) => LandscapeSetting.RandomTeacher(dimension, (ulong)seed),
            (_, null) => Rows(text, dimension, out problem),
            _ => Conflict(out problem),
        };
    }

    private Rational[][]? Rows(string text, int dimension, out InputProblem? problem)
    {
        if (RationalRowsInput.Read(teacher.Name, text, out problem) is not { } rows)
        {
            return null;
        }

        if (LandscapeSetting.WrongRow(rows, dimension) is not { } wrong)
        {
            return rows;
        }

        int start = Math.Min(text.Split(';').Take(wrong.Row).Sum(row => row.Length + 1), text.Length);
        problem = new InputProblem(
            $"{teacher.Name}: {wrong.Problem}",
            text,
            start + text[start..].TakeWhile(char.IsWhiteSpace).Count(),
            [FormattableString.Invariant($"Accepted: {dimension} rows of {dimension} numbers, the squares of a row adding up to 1")]);
        return null;
    }

    private static Rational[][]? Conflict(out InputProblem? problem)
    {
        problem = new InputProblem("Only one of --teacher and --teacher-seed can be given.");
        return null;
    }
}
