using Verifier.Arithmetic;
using Verifier.Symbolic.Catalogue;

namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>Recursive descent over sums, products and powers. Every method returns null once an error is known.</summary>
internal sealed class Grammar
{
    private readonly TokenReader reader;
    private readonly OperandGrammar operands;

    /// <summary>The grammar of one text.</summary>
    public Grammar(string text, TokenList tokens, IReadOnlyCollection<string> parameters, PersonalCatalogue own)
    {
        reader = new TokenReader(text, tokens);
        operands = new OperandGrammar(reader, parameters, own, ParseSum);
    }

    /// <summary>The tree of the whole text.</summary>
    public ParseResult Parse()
    {
        if (reader.Current.Kind == TokenKind.End)
        {
            return ParseResult.Of(new ParseError(0, 1, "the text is empty", OperandGrammar.Accepted));
        }

        Expression? tree = ParseSum();
        if (tree is not null && reader.Current.Kind != TokenKind.End)
        {
            tree = reader.FailAfterOperand();
        }

        return tree is null ? ParseResult.Of(reader.Error!) : ParseResult.Of(tree);
    }

    private Expression? ParseSum()
    {
        List<Expression> terms = [];
        Rational constant = Rational.Zero;
        Token first = reader.Current;
        bool negative = false;
        while (true)
        {
            if (ParseProduct() is not { } product)
            {
                return null;
            }

            Expression term = negative ? Build.Negate(product) : product;
            terms.Add(term);
            constant += term is Number number ? number.Value : Rational.Zero;
            if (PowerForm.Bits(constant) > PowerForm.LargestFoldedBits)
            {
                return reader.Fail(reader.Span(first), "the numbers of this sum are too large");
            }

            negative = reader.Current.Kind == TokenKind.Minus;
            if (!negative && reader.Current.Kind != TokenKind.Plus)
            {
                return reader.WithinLimits(Build.Sum([.. terms]), first);
            }

            reader.Advance();
        }
    }

    private Expression? ParseProduct()
    {
        List<Expression> factors = [];
        Rational coefficient = Rational.One;
        Token first = reader.Current;
        bool inverse = false;
        while (true)
        {
            if (ParseFactor(inverse) is not { } factor)
            {
                return null;
            }

            factors.Add(factor);
            coefficient *= factor is Number number ? number.Value : Rational.One;
            if (PowerForm.Bits(coefficient) > PowerForm.LargestFoldedBits)
            {
                return reader.Fail(reader.Span(first), "the numbers of this product are too large");
            }

            inverse = reader.Current.Kind == TokenKind.Divide;
            if (inverse || reader.Current.Kind == TokenKind.Times)
            {
                reader.Advance();
            }
            else if (reader.Current.Kind is not (TokenKind.Name or TokenKind.Open))
            {
                return Build.Product([.. factors]);
            }
            else if (operands.EndsWithBareName)
            {
                Token name = reader.Previous;
                return reader.Fail(name, $"{name.Name} takes its argument in parentheses", $"{name.Name}(x)");
            }
        }
    }

    private Expression? ParseFactor(bool inverse)
    {
        Token first = reader.Current;
        Expression? factor = ParseSigned();
        if (!inverse || factor is null)
        {
            return factor;
        }

        Expression number = factor is Product product ? product.Factors[0] : factor;
        return number is Number { Value.IsZero: true }
            ? reader.Fail(reader.Span(first), "this is a division by zero")
            : Build.Power(factor, Build.Number(-1));
    }

    /// <summary>Signs in front of a power: a loop, as there may be thousands.</summary>
    private Expression? ParseSigned()
    {
        bool negative = false;
        while (reader.Current.Kind is TokenKind.Minus or TokenKind.Plus)
        {
            negative ^= reader.Current.Kind == TokenKind.Minus;
            reader.Advance();
        }

        Expression? power = ParsePower();
        return power is not null && negative ? Build.Negate(power) : power;
    }

    private Expression? ParsePower()
    {
        Token first = reader.Current;
        Expression? @base = operands.Parse();
        if (@base is null || reader.Current.Kind != TokenKind.Power)
        {
            return @base;
        }

        reader.Advance();
        if (!reader.Enter() || ParseSigned() is not { } exponent)
        {
            return null;
        }

        reader.Leave();
        Token place = reader.Span(first);
        Expression power = Build.Power(@base, exponent);
        return power switch
        {
            Power { Base: Number { Value.IsZero: true }, Exponent: Number } => reader.Fail(place, "this is a division by zero"),
            Power { Base: Number, Exponent: Number { Value.IsInteger: true } } =>
                reader.Fail(place, $"the number {reader.Shown(place)} is too large"),
            _ => power,
        };
    }
}
