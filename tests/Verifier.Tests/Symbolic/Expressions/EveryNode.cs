using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Tests.Symbolic.Expressions;

/// <summary>One tree for every node kind and every function of the language.</summary>
internal static class EveryNode
{
    public static IReadOnlyList<Expression> Trees { get; } =
    [
        Build.Number(new Rational(-2, 3)),
        Build.Pi,
        Build.E,
        Build.X,
        Build.Sum(Build.X, Build.Pi),
        Build.Product(Build.X, Build.Pi),
        Build.Power(Build.X, Build.Number(3)),
        Build.Power(Build.Number(2), Build.X),
        Build.Power(Build.X, Build.X),
        .. Enum.GetValues<Function>().Select(function => Build.Call(function, Build.X)),
        .. Enum.GetValues<ExtremumKind>().Select(kind => Build.Extremum(kind, Build.Number(new Rational(1, 4)), Build.X)),
        .. Enum.GetValues<Comparison>().Select(comparison =>
            Build.If(Build.X, comparison, Build.Number(new Rational(1, 4)), Build.X, Build.Power(Build.X, Build.Number(2)))),
    ];
}
