using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Reports.Design;

/// <summary>Numbers as the language writes them.</summary>
internal static class NumberWords
{
    /// <summary>A decimal where that is shorter, else a fraction.</summary>
    public static string Of(Rational value) => ExpressionText.Write(Build.Number(value));
}
