using FsCheck;
using FsCheck.Fluent;
using Verifier.Symbolic.Expressions;

namespace Verifier.Testing;

/// <summary>Generators of syntax trees.</summary>
public static class TreeGenerators
{
    private const int DeepestNesting = 4;

    /// <summary>A tree made of all kinds of nodes, growing with the size, at most <see cref="DeepestNesting"/> deep.</summary>
    public static Gen<ParseTree> Any { get; } = Gen.Sized(size => Tree(Math.Min(DeepestNesting, size / 10)).Select(tree => new ParseTree(tree)));

    /// <summary>The subtrees directly below.</summary>
    public static IEnumerable<ParseTree> Shrink(ParseTree tree) => Children.Of(tree.Tree).Select(child => new ParseTree(child));

    private static Gen<Expression> Tree(int depth) => depth <= 0 ? Leaf : Gen.Frequency(
        (1, Leaf),
        (2, Tree(depth - 1).ArrayOf(2).Select(parts => Build.Sum(parts))),
        (2, Tree(depth - 1).ArrayOf(3).Select(parts => Build.Product(parts))),
        (1, Tree(depth - 1).Two().Select(parts => Build.Divide(parts.Item1, parts.Item2))),
        (1, Tree(depth - 1).Two().Select(parts => Build.Subtract(parts.Item1, parts.Item2))),
        (2, Powers(depth)),
        (3, Calls(depth)),
        (1, Extrema(depth)),
        (1, Choices(depth)));

    private static Gen<Expression> Leaf => Gen.Frequency(
        (4, Gen.Constant(Build.X)),
        (3, RationalGenerators.Any.Select(Build.Number)),
        (1, Gen.Elements(Build.Pi, Build.E)));

    private static Gen<Expression> Powers(int depth) =>
        from root in Tree(depth - 1)
        from exponent in RationalGenerators.Any
        select Build.Power(root, Build.Number(exponent));

    private static Gen<Expression> Calls(int depth) =>
        from function in Gen.Elements(Enum.GetValues<Function>())
        from argument in Tree(depth - 1)
        select Build.Call(function, argument);

    private static Gen<Expression> Extrema(int depth) =>
        from kind in Gen.Elements(ExtremumKind.Max, ExtremumKind.Min)
        from parts in Tree(depth - 1).Two()
        select Build.Extremum(kind, parts.Item1, parts.Item2);

    private static Gen<Expression> Choices(int depth) =>
        from comparison in Gen.Elements(Enum.GetValues<Comparison>())
        from parts in Tree(depth - 1).Four()
        select Build.If(parts.Item1, comparison, parts.Item2, parts.Item3, parts.Item4);
}
