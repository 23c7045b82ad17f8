using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Tests.Symbolic.Expressions;

/// <summary>Random trees of all node kinds, built by <see cref="Build"/>; a number is never divided by zero or raised to a huge power.</summary>
internal sealed class RandomTrees(int seed)
{
    public static readonly string[] ParameterNames = ["a", "beta_1"];
    private static readonly string[] Numbers = ["0", "1", "-1", "2", "3", "1/2", "-1/2", "2/3", "-7/3", "10", "1/100", "0.125", "0.044715"];
    private static readonly Function[] Functions = Enum.GetValues<Function>();
    private static readonly Comparison[] Comparisons = Enum.GetValues<Comparison>();
    private readonly Random random = new(seed);

    public Expression Next(int depth)
    {
        if (depth == 0)
        {
            return Leaf();
        }

        return random.Next(12) switch
        {
            0 or 1 or 2 => Build.Sum(Several(depth)),
            3 or 4 or 5 => Build.Product(Several(depth)),
            6 => Build.Divide(Next(depth - 1), NonZero(Next(depth - 1))),
            7 => SmallPower(Next(depth - 1), Next(depth - 1)),
            8 => Build.Call(Functions[random.Next(Functions.Length)], Next(depth - 1)),
            9 => Build.Extremum((ExtremumKind)random.Next(2), Next(depth - 1), Next(depth - 1)),
            10 => Build.If(
                Next(depth - 1), Comparisons[random.Next(4)], Next(depth - 1), Next(depth - 1), Next(depth - 1)),
            _ => Leaf(),
        };
    }

    private static Expression NonZero(Expression tree) =>
        (tree is Product product ? product.Factors[0] : tree) is Number { Value.IsZero: true } ? Build.X : tree;

    private static Expression SmallPower(Expression @base, Expression exponent)
    {
        bool isHuge = exponent is Number { Value: var value } && (Rational.Abs(value) > 20 || value.Sign < 0);
        return Build.Power(NonZero(@base), isHuge ? Build.Number(-2) : exponent);
    }

    private Expression[] Several(int depth)
    {
        Expression[] parts = new Expression[random.Next(2, 5)];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Next(depth - 1);
        }

        return parts;
    }

    private Expression Leaf() => random.Next(8) switch
    {
        0 => Build.Pi,
        1 => Build.E,
        2 => Build.Parameter(ParameterNames[random.Next(2)]),
        3 or 4 => Build.Number(((Number)Parsed.Tree(Numbers[random.Next(Numbers.Length)])).Value),
        _ => Build.X,
    };
}
