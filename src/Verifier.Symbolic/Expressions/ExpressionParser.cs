using System.Globalization;
using Verifier.Symbolic.Catalogue;
using Verifier.Symbolic.Expressions.Parsing;

namespace Verifier.Symbolic.Expressions;

/// <summary>Reads text of the activation language.</summary>
/// <remarks>
/// <c>+ - * / ^</c> with <c>^</c> binding to the right and tighter than unary minus; <c>2x</c>, <c>2(x+1)</c> and <c>(x+1)(x-1)</c> are
/// products that bind like <c>*</c>, so <c>1/2x</c> is x/2. Numbers are exact. Names are case-sensitive: <c>Phi</c> is the normal
/// distribution function, <c>phi</c> its density. <c>log</c> is the natural logarithm. A comparison stands only in <c>if(x > 0, a, b)</c>.
/// A function or a name of the catalogue alone is taken of x: <c>gelu</c> is gelu(x). A parametric one, say <c>elu(alpha)</c>, takes its
/// parameter from an argument without x, <c>elu(2)</c>; with an argument that contains x, <c>elu(2x)</c>, the parameter has its default;
/// <c>elu(2, 3x)</c> gives both.
/// </remarks>
public static class ExpressionParser
{
    /// <summary>The tree of a text, or the first error in it. Every text ends within the bounds of <see cref="ParseLimits"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parameters">The declared symbolic parameters; a name of the language keeps its meaning.</param>
    /// <param name="own">Names beside those of the built-in catalogue.</param>
    public static ParseResult Parse(string text, IReadOnlyCollection<string>? parameters = null, PersonalCatalogue? own = null)
    {
        if (text.Length > ParseLimits.TextLength)
        {
            string reason = string.Create(
                CultureInfo.InvariantCulture, $"the text has {text.Length} characters; at most {ParseLimits.TextLength} are read");
            return ParseResult.Of(new ParseError(ParseLimits.TextLength, 1, reason));
        }

        TokenList tokens = Tokenizer.Tokenize(text);
        return tokens.Error is null ? new Grammar(text, tokens, parameters ?? [], own ?? PersonalCatalogue.Empty).Parse() : ParseResult.Of(tokens.Error);
    }
}
