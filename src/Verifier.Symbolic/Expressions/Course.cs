namespace Verifier.Symbolic.Expressions;

/// <summary>What is known of a function on a half-line or on all of ℝ; null where nothing is.</summary>
/// <param name="Direction">1: it nowhere decreases, −1: it nowhere increases, 0: it is constant.</param>
/// <param name="Sign">1: it is ≥ 0, −1: it is ≤ 0, 0: it is 0.</param>
internal readonly record struct Course(int? Direction, int? Sign)
{
    /// <summary>f + g, and every other map that increases in both; the sign is that of the sum.</summary>
    public static Course operator +(Course left, Course right) => new(Join(left.Direction, right.Direction), Join(left.Sign, right.Sign));

    /// <summary>fg: f(y)g(y) − f(x)g(x) = f(y)(g(y) − g(x)) + g(x)(f(y) − f(x)).</summary>
    public static Course operator *(Course left, Course right) =>
        new(Join(Times(left.Sign, right.Direction), Times(right.Sign, left.Direction)), Times(left.Sign, right.Sign));

    /// <summary>The sign of a sum of two numbers of these signs.</summary>
    public static int? Join(int? left, int? right) => left == 0 ? right : right == 0 || left == right ? left : null;

    /// <summary>The sign of a product of two numbers of these signs.</summary>
    public static int? Times(int? left, int? right) => left == 0 || right == 0 ? 0 : left * right;
}
