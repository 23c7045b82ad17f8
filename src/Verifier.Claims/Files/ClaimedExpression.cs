using Verifier.Arithmetic;
using Verifier.Claims.Checks;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>The right side of a claim: an expression without x, perhaps in one letter.</summary>
internal static class ClaimedExpression
{
    /// <summary>The expression, or null and where it is wrong.</summary>
    public static Expression? Read(LocatedText source, IReadOnlyCollection<string> letters, out ClaimsFileProblem? problem)
    {
        ParseResult parsed = ExpressionParser.Parse(source.Text, letters);
        if (!parsed.Succeeded)
        {
            problem = new ClaimsFileProblem(parsed.Error.Message, source.Line, source.Column + parsed.Error.Position);
            return null;
        }

        problem = ContainsVariable.In(parsed.Expression)
            ? new ClaimsFileProblem("The value of a claim does not contain x.", source.Line, source.Column)
            : null;
        return problem is null ? parsed.Expression : null;
    }

    /// <summary>The value where <paramref name="letter"/> is <paramref name="value"/>.</summary>
    public static CertifiedNumber At(Expression expression, string letter, Rational value, int bits = CheckContext.Bits) => Constant(
        Substitute.In(expression, Build.X, new Dictionary<string, Expression>(StringComparer.Ordinal) { [letter] = Build.Number(value) }), bits);

    /// <summary>The value of an expression without letters: exact where possible.</summary>
    public static CertifiedNumber Constant(Expression expression, int bits = CheckContext.Bits) =>
        new(ConstantValue.TryExact(expression), EvaluateBall.OfConstant(expression, bits));
}
