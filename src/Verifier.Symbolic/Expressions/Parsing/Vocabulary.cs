using System.Globalization;
using Verifier.Symbolic.Catalogue;

namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>The names that take arguments: functions, macros and activations of the catalogue.</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, Macro> Macros = Macro.All.ToDictionary(macro => macro.Name, StringComparer.Ordinal);

    /// <summary>The names that stand for a value by themselves.</summary>
    public static IReadOnlyList<string> Leaves { get; } = ["x", "pi", "e"];

    /// <summary>The names that take arguments.</summary>
    public static IReadOnlyCollection<string> Callable(PersonalCatalogue own) =>
        ["if", .. FunctionNames.All, .. Macros.Keys, .. ActivationCatalogue.All.Concat(own.Entries).Select(entry => entry.Name)];

    /// <summary>Whether the name takes arguments.</summary>
    public static bool IsCallable(string name, PersonalCatalogue own) =>
        FunctionNames.TryFind(name) is not null || Macros.ContainsKey(name) || Entry(name, own) is not null;

    /// <summary>Whether the name has a meaning in every text.</summary>
    public static bool IsReserved(string name) => name == "if" || Leaves.Contains(name) || IsCallable(name, PersonalCatalogue.Empty);

    /// <summary>The name applied to arguments; without any it is taken of x.</summary>
    public static Resolution Apply(string name, PersonalCatalogue own, IReadOnlyList<Expression> arguments)
    {
        if (FunctionNames.TryFind(name) is Function function)
        {
            return arguments.Count > 1
                ? WrongCount($"{name} takes one argument", arguments.Count, $"{name}(x)")
                : new Resolution(Build.Call(function, arguments.Count == 0 ? Build.X : arguments[0]));
        }

        return Macros.TryGetValue(name, out Macro? macro) ? macro.Apply(arguments) : FromCatalogue(Entry(name, own)!, arguments);
    }

    /// <summary>The error of a wrong number of arguments.</summary>
    public static Resolution WrongCount(string rule, int count, string usage) =>
        new(null, string.Create(CultureInfo.InvariantCulture, $"{rule}, not {count}"), usage);

    private static ActivationEntry? Entry(string name, PersonalCatalogue own) => ActivationCatalogue.TryFind(name) ?? own.TryFind(name);

    private static Resolution FromCatalogue(ActivationEntry entry, IReadOnlyList<Expression> arguments)
    {
        string name = entry.Name;
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
