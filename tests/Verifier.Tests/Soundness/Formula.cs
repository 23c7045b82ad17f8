using System.Globalization;
using Verifier.Arithmetic;

namespace Verifier.Tests.Soundness;

/// <summary>
/// A random activation as the campaign sees it: nothing but its text goes to the engine, and nothing of the engine's trees or normal
/// forms is used to find the truth about it.
/// </summary>
/// <param name="Head">"x", "number", an operator, "if" (u &gt; v, a, b), "quotient" (f, f': f(x)/x with f(0) = 0) or a function of the language.</param>
/// <param name="Parts">The operands.</param>
/// <param name="Value">The value of a number and the exponent of a power.</param>
internal sealed record Formula(string Head, IReadOnlyList<Formula> Parts, Rational Value)
{
    public static Formula X { get; } = new("x", [], 0);

    public Formula this[int index] => Parts[index];

    public static Formula Number(Rational value) => new("number", [], value);

    public static Formula Call(string name, params Formula[] parts) => new(name, parts, 0);

    public static Formula Power(Formula root, Rational exponent) => new("^", [root], exponent);

    public static Formula operator +(Formula left, Formula right) => Call("+", left, right);

    public static Formula operator -(Formula left, Formula right) => Call("-", left, right);

    public static Formula operator *(Formula left, Formula right) => Call("*", left, right);

    public static Formula operator /(Formula left, Formula right) => Call("/", left, right);

    public static Formula operator *(Rational left, Formula right) => Number(left) * right;

    public static Formula operator +(Formula left, Rational right) => left + Number(right);

    /// <summary>The text that the engine reads, with every bracket.</summary>
    public override string ToString() => Head switch
    {
        "x" => "x",
        "number" => Text(Value),
        "^" => $"({Parts[0]})^{Text(Value)}",
        "+" or "-" or "*" or "/" => $"({Parts[0]} {Head} {Parts[1]})",
        "if" => $"if({Parts[0]} > {Parts[1]}, {Parts[2]}, {Parts[3]})",
        "quotient" => $"({Parts[0]}/x)",
        "h" or "He" => string.Create(CultureInfo.InvariantCulture, $"{Head}({Value}, {Parts[0]})"),
        _ => $"{Head}({string.Join(", ", Parts)})",
    };

    private static string Text(Rational value) => value.IsInteger && value.Sign >= 0
        ? value.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"({value.Numerator}/{value.Denominator})");
}
