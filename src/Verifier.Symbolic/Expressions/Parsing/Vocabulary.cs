using System.Collections.Frozen;
using System.Globalization;
using Verifier.Symbolic.Catalogue;

namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>The names that take arguments: functions, macros and activations of the catalogue.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, Macro> Macros = Macro.All.ToFrozenDictionary(macro => macro.Name, StringComparer.Ordinal);

    /// <summary>The names that stand for a value by themselves.</summary>
    public static IReadOnlyList<string> Leaves { get; } = ["x", "pi", "e"];

    /// <summary>The names that take arguments.</summary>
    public static IReadOnlyCollection<string> Callable =>
        ["if", .. FunctionNames.All, .. Macros.Keys, .. ActivationCatalogue.All.Select(entry => entry.Name)];

    /// <summary>Whether the name takes arguments.</summary>
    public static bool IsCallable(string name) =>
        FunctionNames.TryFind(name) is not null || Macros.ContainsKey(name) || ActivationCatalogue.TryFind(name) is not null;

    /// <summary>The name applied to arguments; without any it is taken of x.</summary>
    public static Resolution Apply(string name, IReadOnlyList<Expression> arguments)
    {
        if (FunctionNames.TryFind(name) is Function function)
        {
            return arguments.Count > 1
                ? WrongCount($"{name} takes one argument", arguments.Count, $"{name}(x)")
                : new Resolution(Build.Call(function, arguments.Count == 0 ? Build.X : arguments[0]));
        }

        return Macros.TryGetValue(name, out Macro? macro) ? macro.Apply(arguments) : FromCatalogue(name, arguments);
    }

    /// <summary>The error of a wrong number of arguments.</summary>
    public static Resolution WrongCount(string rule, int count, string usage) =>
        new(null, string.Create(CultureInfo.InvariantCulture, $"{rule}, not {count}"), usage);

    private static Resolution FromCatalogue(string name, IReadOnlyList<Expression> arguments)
    {
        ActivationEntry entry = ActivationCatalogue.TryFind(name)!;
        int parameters = entry.Parameters.Count;
        bool hasInput = arguments.Count == parameters + 1 || (arguments.Count == 1 && ContainsVariable.In(arguments[0]));
        int given = hasInput ? arguments.Count - 1 : arguments.Count;
        if (given != 0 && given != parameters)
        {
            return WrongCount($"{name} takes {entry.ArgumentRule}", arguments.Count, entry.Usage);
        }

        for (int i = 0; i < given; i++)
        {
            if (ContainsVariable.In(arguments[i]))
            {
                return new Resolution(null, $"the parameter {entry.Parameters[i].Name} of {name} must not contain x", entry.Usage, i);
            }
        }

        Expression value = entry.Apply([.. arguments.Take(given)], hasInput ? arguments[^1] : Build.X);
        return DividesByZero(value) ? new Resolution(null, $"{name} divides by zero with this parameter", entry.Usage, 0) : new Resolution(value);
    }

    private static bool DividesByZero(Expression node) =>
        node is Power { Base: Number { Value.IsZero: true }, Exponent: Number } || Children.Of(node).Any(DividesByZero);
}
