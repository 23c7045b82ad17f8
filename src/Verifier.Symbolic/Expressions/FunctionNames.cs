namespace Verifier.Symbolic.Expressions;

/// <summary>The names of the functions of one argument in the activation language.</summary>
public static class FunctionNames
{
    private static readonly Dictionary<string, Function> ByName = Enum.GetValues<Function>()
        .Select(function => KeyValuePair.Create(Of(function), function))
        .Concat(Aliases())
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Every accepted name, aliases included.</summary>
    public static IReadOnlyCollection<string> All => ByName.Keys;

    /// <summary>The name a function is written with.</summary>
    public static string Of(Function function) => function switch
    {
        Function.Exp => "exp",
        Function.Log => "log",
        Function.Abs => "abs",
        Function.Sign => "sign",
        Function.Step => "step",
        Function.Sin => "sin",
        Function.Cos => "cos",
        Function.Sinh => "sinh",
        Function.Cosh => "cosh",
        Function.Tanh => "tanh",
        Function.Atan => "atan",
        Function.Asin => "asin",
        Function.Erf => "erf",
        Function.Erfc => "erfc",
        Function.NormalCdf => "Phi",
        Function.NormalDensity => "phi",
        Function.Sigmoid => "sigmoid",
        Function.Softplus => "softplus",
        Function.LogCosh => "logcosh",
        _ => throw UnknownNode.In(nameof(FunctionNames), function),
    };

    /// <summary>The function of that name or alias, or null.</summary>
    public static Function? TryFind(string name) => ByName.TryGetValue(name, out Function function) ? function : null;

    private static IEnumerable<KeyValuePair<string, Function>> Aliases() =>
    [
        new("ln", Function.Log),
        new("sgn", Function.Sign),
        new("signum", Function.Sign),
        new("arctan", Function.Atan),
        new("arcsin", Function.Asin),
    ];
}
