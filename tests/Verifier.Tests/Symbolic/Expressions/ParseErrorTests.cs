using System.Diagnostics;
using System.Globalization;
using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Expressions;

public class ParseErrorTests
{
    [Theory]
    [InlineData("", 0, "the text is empty (accepted here: a number, a name, ( or -)")]
    [InlineData("   ", 0, "the text is empty (accepted here: a number, a name, ( or -)")]
    [InlineData("relo", 0, "relo is not a known name; the variable is x; did you mean relu?")]
    [InlineData("2*relo(x)", 2, "relo is not a known function; did you mean relu?")]
    [InlineData("f(x)", 0, "f is not a known function")]
    [InlineData("Exp(x)", 0, "Exp is not a known function; did you mean exp?")]
    [InlineData("sigmod(x) + 1", 0, "sigmod is not a known function; did you mean sigmoid?")]
    [InlineData("t + 1", 0, "t is not a known name; the variable is x; did you mean x?")]
    [InlineData("x2", 0, "x2 is not a known name; the variable is x; did you mean x^2 or 2*x?")]
    [InlineData("(x + 1", 0, "this parenthesis is never closed (accepted here: ))")]
    [InlineData("x + 1)", 5, "no parenthesis is open here (accepted here: an operator or the end)")]
    [InlineData("x +", 3, "the text ends where an operand is expected (accepted here: a number, a name, ( or -)")]
    [InlineData("x * / 2", 4, "an operand is expected before / (accepted here: a number, a name, ( or -)")]
    [InlineData("()", 1, "an operand is expected before ) (accepted here: a number, a name, ( or -)")]
    [InlineData("relu()", 5, "an operand is expected before ) (accepted here: a number, a name, ( or -)")]
    [InlineData("1,5*x", 1, "a comma only separates arguments of a function; numbers have a point, as in 0.5 (accepted here: an operator)")]
    [InlineData("x 2", 2, "an operator is missing before this number (accepted here: + - * / ^)")]
    [InlineData("sin x", 0, "sin takes its argument in parentheses (accepted here: sin(x))")]
    [InlineData("x > 0", 2, "a comparison stands only in the condition of if (accepted here: if(x > 0, a, b))")]
    [InlineData("if(x, 1, 2)", 4, "the condition of if is a comparison (accepted here: < <= > or >=, as in if(x > 0, a, b))")]
    [InlineData("if(x > 0, 1)", 11, "if takes a condition and two values (accepted here: if(x > 0, a, b))")]
    [InlineData("if x", 0, "if is followed by a parenthesis (accepted here: if(x > 0, a, b))")]
    [InlineData("if(x == 0, 1, 2)", 5, "= is not part of the language; did you mean a comparison with < <= > >= inside if(...)?")]
    [InlineData("x**2", 1, "** is not an operator; did you mean ^?")]
    [InlineData("x²", 1, "² is not part of the language; did you mean ^2?")]
    [InlineData("|x|", 0, "| is not part of the language; did you mean abs(...)?")]
    [InlineData("\\frac{x}{2}", 0, "\\ is not part of the language; did you mean text without LaTeX commands?")]
    [InlineData("[x]", 0, "[ is not part of the language; did you mean (?")]
    [InlineData("x 😀", 2, "😀 is not part of the language")]
    [InlineData("x\0", 1, "a control character is not part of the language")]
    [InlineData("sin(x, 2)", 0, "sin takes one argument, not 2 (accepted here: sin(x))")]
    [InlineData("clamp(x, 1)", 0, "clamp takes three arguments, not 2 (accepted here: clamp(x, -1, 1))")]
    [InlineData("max(x)", 0, "max takes two or more arguments, not 1 (accepted here: max(0, x))")]
    [InlineData("max", 0, "max takes two or more arguments, not 0 (accepted here: max(0, x))")]
    [InlineData("gelu(1, x)", 0, "gelu takes one argument, not 2 (accepted here: gelu)")]
    [InlineData("elu(1, 2, x)", 0, "elu takes one parameter, an argument with x, or both, not 3 (accepted here: elu(alpha))")]
    [InlineData("elu(x, x)", 4, "the parameter alpha of elu must not contain x (accepted here: elu(alpha))")]
    [InlineData("celu(0)", 5, "celu divides by zero with this parameter (accepted here: celu(alpha))")]
    [InlineData("h(x, 2)", 2, "the degree of h is a whole number from 0 to 100 (accepted here: h(2, x))")]
    [InlineData("He(1.5, x)", 3, "the degree of He is a whole number from 0 to 100 (accepted here: He(2, x))")]
    [InlineData("h(1000, x)", 2, "the degree of h is a whole number from 0 to 100 (accepted here: h(2, x))")]
    [InlineData("1 + 1/0", 6, "this is a division by zero")]
    [InlineData("x/(1 - 1)", 2, "this is a division by zero")]
    [InlineData("0^-1", 0, "this is a division by zero")]
    [InlineData("9^9^9^9", 2, "the number 9^9^9 is too large")]
    [InlineData("x + 2^100000", 4, "the number 2^100000 is too large")]
    [InlineData("1e9999", 0, "the number is too large: at most 1000 as power of ten are read")]
    [InlineData("1e99999999999999999999", 0, "the number is too large: at most 1000 as power of ten are read")]
    public void Wrong_text_is_explained_where_it_is_wrong(string text, int position, string message)
    {
        ParseError error = Parsed.Error(text);
        Assert.Equal(message, error.Message);
        Assert.Equal(position, error.Position);
        Assert.InRange(error.Length, 1, Math.Max(1, text.Length - position));
    }

    [Fact]
    public void The_place_is_marked_under_the_text() =>
        Assert.Equal("x + relo(x)\n    ^^^^\nrelo is not a known function; did you mean relu?", Parsed.Error("x + relo(x)").Render("x + relo(x)"));

    [Fact]
    public void Of_a_long_text_the_part_around_the_place_is_shown()
    {
        string text = string.Concat(Enumerable.Repeat("x + ", 500)) + "relo(x)" + string.Concat(Enumerable.Repeat(" + x", 500));
        string[] lines = Parsed.Error(text).Render(text).Split('\n');
        Assert.Matches("^…[x +]{50}relo\\(x\\)[x +]+…$", lines[0]);
        Assert.InRange(lines[0].Length, 60, 100);
        Assert.Equal(lines[0].IndexOf("relo", StringComparison.Ordinal), lines[1].IndexOf('^', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("(", 1_000_000, "the text has 1000000 characters; at most 20000 are read")]
    [InlineData("(", 20_000, "the text nests deeper than 200 levels")]
    [InlineData("((x)", 1, "this parenthesis is never closed (accepted here: ))")]
    [InlineData("exp(", 5_000, "the text nests deeper than 200 levels")]
    [InlineData("silu(", 300, "the text nests deeper than 200 levels")]
    [InlineData("2^", 9_000, "the text nests deeper than 200 levels")]
    [InlineData("x^", 9_000, "the text nests deeper than 200 levels")]
    [InlineData("if(x > 0, ", 1_900, "the text nests deeper than 200 levels")]
    [InlineData("9", 20_000, "the number is too large: at most 1000 digits are read")]
    [InlineData("1e999*", 3_000, "the numbers of this product are too large")]
    [InlineData("1e-999+", 2_500, "the text ends where an operand is expected (accepted here: a number, a name, ( or -)")]
    [InlineData("x*sin(x)+", 2_200, "the text ends where an operand is expected (accepted here: a number, a name, ( or -)")]
    [InlineData("relo+", 3_000, "relo is not a known name; the variable is x; did you mean relu?")]
    [InlineData("a1b2c3", 3_000, "")]
    public void Hostile_text_is_refused_quickly(string part, int times, string message)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ParseError error = Parsed.Error(string.Concat(Enumerable.Repeat(part, times)));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Render(new string('x', 1_000_000)).Length, 1, 1_000);

        // A tenth of a second on an idle machine.
        Assert.True(watch.Elapsed.TotalSeconds < 15, $"took {watch.Elapsed}");
    }

    [Fact]
    public void Nested_activations_that_double_their_argument_are_refused_before_they_fill_the_memory()
    {
        string text = string.Concat(Enumerable.Repeat("silu(", 100)) + "x" + new string(')', 100);
        Assert.Equal("the expression has more than 5000 parts", Parsed.Error(text).Message);
    }

    [Fact]
    public void Long_sums_and_long_chains_of_signs_are_read()
    {
        Assert.Equal(3_000, ((Sum)Parsed.Tree(string.Join('+', Enumerable.Repeat("x", 3_000)))).Terms.Count);
        Assert.Equal(Build.X, Parsed.Tree(new string('-', 10_000) + "x"));
        Assert.Equal(Build.Negate(Build.X), Parsed.Tree(new string('-', 10_001) + "x"));
    }

    [Fact]
    public void Messages_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        comma.NumberFormat.NegativeSign = "−";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("-0.044715*x", ExpressionText.Write(Parsed.Tree("-0.044715x")));
            Assert.Equal("1e-3", Parsed.Tree("1e-3") == Parsed.Tree("1/1000") ? "1e-3" : "lost");
            Assert.Equal(-0.25, EvaluateDouble.At(Parsed.Tree("-0.25"), 0));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
