using System.Globalization;

namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>A name that stands for a tree of other nodes.</summary>
internal abstract class Macro(string name, string usage)
{
    /// <summary>All macros.</summary>
    public static IReadOnlyList<Macro> All { get; } =
    [
        new SquareRoot(), new Clamp(), new Nested("max", ExtremumKind.Max), new Nested("min", ExtremumKind.Min),
        new Hermite("He", orthonormal: false), new Hermite("h", orthonormal: true),
    ];

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>An example of use.</summary>
    public string Usage { get; } = usage;

    /// <summary>The tree for the arguments.</summary>
    public abstract Resolution Apply(IReadOnlyList<Expression> arguments);

    /// <summary>sqrt(u) is the power 1/2.</summary>
    private sealed class SquareRoot() : Macro("sqrt", "sqrt(x)")
    {
        public override Resolution Apply(IReadOnlyList<Expression> arguments) => arguments.Count switch
        {
            0 => new Resolution(Build.Sqrt(Build.X)),
            1 => new Resolution(Build.Sqrt(arguments[0])),
            _ => Vocabulary.WrongCount("sqrt takes one argument", arguments.Count, Usage),
        };
    }

    /// <summary>clamp(u, lo, hi) is max(lo, min(u, hi)).</summary>
    private sealed class Clamp() : Macro("clamp", "clamp(x, -1, 1)")
    {
        public override Resolution Apply(IReadOnlyList<Expression> arguments) => arguments.Count == 3
            ? new Resolution(Build.Max(arguments[1], Build.Min(arguments[0], arguments[2])))
            : Vocabulary.WrongCount("clamp takes three arguments", arguments.Count, Usage);
    }

    /// <summary>max and min of two or more, nested from the left.</summary>
    private sealed class Nested(string name, ExtremumKind kind) : Macro(name, $"{name}(0, x)")
    {
        public override Resolution Apply(IReadOnlyList<Expression> arguments) => arguments.Count >= 2
            ? new Resolution(arguments.Aggregate((left, right) => Build.Extremum(kind, left, right)))
            : Vocabulary.WrongCount($"{Name} takes two or more arguments", arguments.Count, Usage);
    }

    /// <summary>He(k, u) and h(k, u) = He(k, u)/√k! as polynomials in u.</summary>
    private sealed class Hermite(string name, bool orthonormal) : Macro(name, $"{name}(2, x)")
    {
        public override Resolution Apply(IReadOnlyList<Expression> arguments)
        {
            if (arguments.Count != 2)
            {
                return Vocabulary.WrongCount($"{Name} takes the degree and the argument", arguments.Count, Usage);
            }

            if (arguments[0] is not Number { Value: { IsInteger: true, Sign: >= 0 } degree } || degree > ParseLimits.HermiteDegree)
            {
                string reason = string.Create(
                    CultureInfo.InvariantCulture, $"the degree of {Name} is a whole number from 0 to {ParseLimits.HermiteDegree}");
                return new Resolution(null, reason, Usage, 0);
            }

            return new Resolution(HermiteExpression.Of((int)degree.Numerator, orthonormal, arguments[1]));
        }
    }
}
