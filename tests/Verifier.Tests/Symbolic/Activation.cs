using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic;

/// <summary>Activations from text, for tests.</summary>
internal static class Activation
{
    public static Expression Of(string text)
    {
        ParseResult result = ExpressionParser.Parse(text);
        Assert.True(result.Succeeded, text);
        return result.Expression!;
    }
}
