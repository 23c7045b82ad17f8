using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Catalogue;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Parametric;

namespace Verifier.Cli.Input;

/// <summary>Reads an activation together with the ranges and values of its parameters.</summary>
/// <param name="assume">Conditions, or names alone.</param>
/// <param name="set">Values, name=value.</param>
/// <param name="mean">t of σ(t + s z), or null.</param>
/// <param name="scale">s of σ(t + s z), or null.</param>
/// <param name="own">The person's own catalogue.</param>
internal sealed class ParameterInput(IReadOnlyList<string> assume, IReadOnlyList<string> set, string? mean, string? scale, PersonalCatalogue? own)
{
    private readonly List<SignCondition> conditions = [];
    private readonly Dictionary<string, Expression> values = new(StringComparer.Ordinal);

    /// <summary>The activation, or null with the problem.</summary>
    public ParametricActivation? Read(string text, out InputProblem? problem)
    {
        string[] names = [.. Names()];
        if (Parse(text, names, out problem) is not { } activation
            || Argument(names, out problem) is not { } argument
            || !ReadValues(out problem) || !ReadConditions(names, out problem))
        {
            return null;
        }

        Expression origin = Substitute.In(activation, argument);
        Dictionary<string, ExactConstant> known = [];
        foreach ((string name, Expression value) in values)
        {
            if (ConstantValue.TryExact(value) is { } constant)
            {
                known[name] = constant;
            }
        }

        ImmutableArray<SignCondition> left = Remaining(known, out problem);
        return problem is null ? new ParametricActivation(Substitute.In(origin, Build.X, values), left, origin, known) : null;
    }

    private Expression? Parse(string text, IReadOnlyCollection<string> names, out InputProblem? problem)
    {
        Verifier.Symbolic.Expressions.ParseResult result = ExpressionParser.Parse(text, names, own);
        problem = result.Error is { } error ? ParseProblem.From(text, error) : null;
        if (result.Error is { } unknown && NameAt(text, unknown) is { } name)
        {
            problem = problem! with { Hints = [.. problem.Hints ?? [], $"Declare a parameter with --assume {name}"] };
        }

        return result.Expression;
    }

    // A name that could be a parameter: not one of a function that is called.
    private static string? NameAt(string text, ParseError error)
    {
        int end = error.Position + error.Length;
        return end <= text.Length && text[error.Position..end] is { Length: > 0 } name && Assumption.IsName(name)
            && !text.AsSpan(end).TrimStart().StartsWith("(", StringComparison.Ordinal) ? name : null;
    }

    // Names of the language among them keep their meaning.
    private IEnumerable<string> Names() => assume.Concat(set.Select(one => one.Split('=')[0])).Append(mean ?? string.Empty).Append(scale ?? string.Empty)
        .SelectMany(Assumption.NamesIn).Distinct(StringComparer.Ordinal);

    // t + s x.
    private Expression? Argument(string[] names, out InputProblem? problem)
    {
        Expression? factor = Constant(scale ?? "1", names, out problem);
        Expression? summand = factor is null ? null : Constant(mean ?? "0", names, out problem);
        return summand is null ? null : Build.Sum(summand, Build.Product(factor!, Build.X));
    }

    private Expression? Constant(string text, string[] names, out InputProblem? problem)
    {
        Expression? value = Parse(text, names, out problem);
        if (value is null || !ContainsVariable.In(value))
        {
            return value;
        }

        problem = new InputProblem($"'{text}' contains the variable x; a number or a parameter belongs there.");
        return null;
    }

    private bool ReadValues(out InputProblem? problem)
    {
        foreach (string one in set)
        {
            string[] parts = one.Split('=', 2);
            if (parts.Length != 2 || !Assumption.IsName(parts[0]))
            {
                problem = InputProblem.WithHint($"'{one}' gives no parameter a value.", "Accepted: --set alpha=1/10");
                return false;
            }

            if (Constant(parts[1], [], out problem) is not { } value)
            {
                return false;
            }

            values[parts[0].Trim()] = value;
        }

        problem = null;
        return true;
    }

    private bool ReadConditions(string[] names, out InputProblem? problem)
    {
        foreach (string text in assume)
        {
            AssumptionResult result = Assumption.Read(text, names);
            if (!result.Succeeded)
            {
                problem = ParseProblem.From(text, result.Error);
                return false;
            }

            conditions.AddRange(result.Conditions);
        }

        problem = null;
        return true;
    }

    // The conditions with the values put in; those without parameters must hold.
    private ImmutableArray<SignCondition> Remaining(Dictionary<string, ExactConstant> known, out InputProblem? problem)
    {
        problem = null;
        List<SignCondition> open = [];
        foreach (SignCondition condition in conditions)
        {
            if (!condition.Polynomial.Variables.All(known.ContainsKey))
            {
                open.Add(condition.At(known));
            }
            else if (condition.HoldsAt(known) != true)
            {
                string point = string.Join(", ", condition.Polynomial.Variables.Select(name => $"{name} = {known[name]}"));
                problem = new InputProblem($"{point} violates the assumption {condition}.");
            }
        }

        return [.. open];
    }
}
