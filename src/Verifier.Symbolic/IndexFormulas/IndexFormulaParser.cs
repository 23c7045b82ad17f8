using System.Collections.Immutable;
using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.IndexFormulas;

/// <summary>Reads formulas in k: constants of the activation language, k, + - * / ^, sqrt, exp, sin, cos, n!, n!!, He(n, c), h(n, c).</summary>
public sealed class IndexFormulaParser
{
    private const int Deepest = 200;
    private const string Accepted = "numbers, k, + - * / ^, n!, n!!, sqrt, exp, sin, cos, He(n, c), h(n, c), and constants such as pi or Phi(1)";

    private static readonly ImmutableDictionary<string, ExactConstant> NoParameters = ImmutableDictionary<string, ExactConstant>.Empty;

    private readonly IndexTextCursor cursor;
    private readonly IReadOnlyDictionary<string, ExactConstant> parameters;
    private int depth;
    private ParseError? error;

    private IndexFormulaParser(string text, IReadOnlyDictionary<string, ExactConstant> parameters) =>
        (cursor, this.parameters) = (new IndexTextCursor(text), parameters);

    /// <summary>The formula of a text, or the first error in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parameters">The constants that further names stand for.</param>
    public static IndexFormulaResult Parse(string text, IReadOnlyDictionary<string, ExactConstant>? parameters = null)
    {
        IndexFormulaParser parser = new(text, parameters ?? NoParameters);
        IndexNode? formula = parser.Sum();
        if (formula is not null && parser.cursor.Peek() != '\0')
        {
            formula = parser.Fail($"'{parser.cursor.Peek()}' is not expected here");
        }

        return formula is null ? IndexFormulaResult.Of(parser.error!) : IndexFormulaResult.Of(formula);
    }

    private IndexNode? Sum()
    {
        if (++depth > Deepest)
        {
            return Fail("the formula is nested too deeply");
        }

        IndexNode? sum = Product();
        while (sum is not null && cursor.Peek() is '+' or '-')
        {
            bool isMinus = cursor.Take() == '-';
            sum = Product() is { } next ? new IndexNode.Sum(sum!, isMinus ? Negated(next) : next) : null;
        }

        depth--;
        return sum;
    }

    private IndexNode? Product()
    {
        IndexNode? product = Signed();
        while (product is not null && cursor.Peek() is '*' or '/')
        {
            bool isQuotient = cursor.Take() == '/';
            product = Signed() is { } next ? new IndexNode.Product(product!, isQuotient ? new IndexNode.Power(next, Number(-1)) : next) : null;
        }

        return product;
    }

    private IndexNode? Signed()
    {
        if (cursor.Peek() != '-')
        {
            return Power();
        }

        cursor.Take();
        return Signed() is { } operand ? Negated(operand) : null;
    }

    private IndexNode? Power()
    {
        IndexNode? @base = Postfix();
        if (@base is null || cursor.Peek() != '^')
        {
            return @base;
        }

        cursor.Take();
        return Signed() is { } exponent ? new IndexNode.Power(@base, exponent) : null;
    }

    private IndexNode? Postfix()
    {
        IndexNode? node = Atom();
        while (node is not null && cursor.Peek() == '!')
        {
            cursor.Take();
            node = new IndexNode.Factorial(node, IsDouble: cursor.TakeAdjacent('!'));
        }

        return node;
    }

    private IndexNode? Atom()
    {
        char next = cursor.Peek();
        if (next == '(')
        {
            cursor.Take();
            return Sum() is { } inner && Expect(')') ? inner : null;
        }

        int start = cursor.Position;
        if (char.IsAsciiDigit(next))
        {
            return Constant(start, cursor.TakeNumber());
        }

        string name = cursor.TakeName();
        return name.Length == 0 ? Fail("a number, k, a name or ( is missing") : Named(start, name);
    }

    private IndexNode? Named(int start, string name)
    {
        if (name == "k")
        {
            return new IndexNode.Index();
        }

        if (parameters.TryGetValue(name, out ExactConstant? value))
        {
            return new IndexNode.Constant(value);
        }

        if (cursor.Peek() != '(')
        {
            return Constant(start, name);
        }

        return name switch
        {
            "sqrt" => Argument() is { } radicand ? new IndexNode.Power(radicand, new IndexNode.Constant(new Rational(1, 2))) : null,
            "exp" => Argument() is { } exponent ? new IndexNode.Call(Function.Exp, exponent) : null,
            "sin" => Argument() is { } angle ? new IndexNode.Call(Function.Sin, angle) : null,
            "cos" => Argument() is { } angle ? new IndexNode.Call(Function.Cos, angle) : null,
            "He" or "h" => HermiteValue(isOrthonormal: name == "h"),
            // A call of another function stands for a constant: its text is read by the activation language.
            _ => Constant(start, name + cursor.TakeBrackets()),
        };
    }

    private IndexNode? Argument()
    {
        cursor.Take();
        return Sum() is { } argument && Expect(')') ? argument : null;
    }

    private IndexNode? HermiteValue(bool isOrthonormal)
    {
        cursor.Take();
        if (Sum() is not { } degree || !Expect(',') || Sum() is not { } argument || !Expect(')'))
        {
            return null;
        }

        return IndexFormulaValue.Constant(argument) is { } value
            ? new IndexNode.Hermite(degree, value, isOrthonormal)
            : Fail("the argument of a Hermite polynomial is a constant");
    }

    private IndexNode? Constant(int start, string content)
    {
        ParseResult parsed = ExpressionParser.Parse(content, [.. parameters.Keys]);
        if (!parsed.Succeeded)
        {
            error ??= parsed.Error with { Position = parsed.Error.Position + start };
            return null;
        }

        if (ConstantValue.TryExact(parsed.Expression, parameters) is { } value)
        {
            return new IndexNode.Constant(value);
        }

        error ??= new ParseError(start, content.Length, "this is not a constant in closed form", Accepted);
        return null;
    }

    private static IndexNode.Constant Number(int value) => new(value);

    private static IndexNode.Product Negated(IndexNode node) => new(Number(-1), node);

    private bool Expect(char wanted)
    {
        if (cursor.Peek() == wanted)
        {
            cursor.Take();
            return true;
        }

        Fail(string.Create(CultureInfo.InvariantCulture, $"'{wanted}' is missing"));
        return false;
    }

    private IndexNode? Fail(string reason)
    {
        error ??= new ParseError(cursor.Position, 1, reason, Accepted);
        return null;
    }
}
