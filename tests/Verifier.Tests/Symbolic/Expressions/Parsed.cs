using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Expressions;

/// <summary>Trees of texts that are known to be right, with the parameters a, b and c.</summary>
internal static class Parsed
{
    public static Expression Tree(string text)
    {
        ParseResult result = ExpressionParser.Parse(text, ["a", "b", "c"]);
        Assert.True(result.Succeeded, result.Error?.Render(text));
        return result.Expression;
    }

    public static ParseError Error(string text)
    {
        ParseResult result = ExpressionParser.Parse(text, ["a", "b", "c"]);
        Assert.False(result.Succeeded, $"read as {result.Expression}");
        return result.Error;
    }
}
