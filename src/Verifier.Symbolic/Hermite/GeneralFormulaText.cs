using System.Globalization;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>Writes a <see cref="GeneralFormula"/> as plain text in the style of the activation language.</summary>
public static class GeneralFormulaText
{
    /// <summary>The formula for σ̂_k with its conditions, for instance <c>2^k*exp(2)/sqrt(k!) for k >= 0</c>.</summary>
    public static string Write(GeneralFormula formula) => new FormulaWriter(new TextNotation()).Write(formula);

    /// <summary>The formula for the even k or the odd k only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parity is neither.</exception>
    public static string Write(GeneralFormula formula, Parity parity) => parity == Parity.None
        ? throw new ArgumentOutOfRangeException(nameof(parity), parity, "Accepted: Even, Odd.")
        : new FormulaWriter(new TextNotation()).Write(formula, parity == Parity.Odd ? 1 : 0);

    private sealed class TextNotation : FormulaNotation
    {
        public override string Constant(ExactConstant value) => value.ToString()!;

        public override string Factor(ExactConstant value)
        {
            string text = Constant(value);
            return IsSum(text) ? Brackets(text) : text;
        }

        public override string Base(ExactConstant value)
        {
            string text = Constant(value);
            return text.All(char.IsAsciiLetterOrDigit) || IsCall(text) ? text : Brackets(text);
        }

        public override string Power(string @base, string exponent) => exponent.All(char.IsAsciiLetterOrDigit)
            ? $"{@base}^{exponent}"
            : $"{@base}^({exponent})";

        public override string Root(IReadOnlyList<string> factors) => $"sqrt({Product(factors)})";

        public override string Factorial(string index) => $"{Atom(index)}!";

        public override string DoubleFactorial(string index) => $"{Atom(index)}!!";

        public override string HermitePolynomial(string index, string argument) => $"He({index}, {argument})";

        public override string Wave(string function) => $"{function}(k*pi/2)";

        public override string Product(IReadOnlyList<string> factors) => factors.Count == 0 ? "1" : string.Join("*", factors);

        public override string Quotient(IReadOnlyList<string> numerator, IReadOnlyList<string> denominator) => denominator.Count switch
        {
            0 => Product(numerator),
            1 => $"{Product(numerator)}/{denominator[0]}",
            _ => $"{Product(numerator)}/({Product(denominator)})",
        };

        public override string OverRootFactorial(string sum) => $"{Brackets(sum)}/sqrt(k!)";

        public override string Brackets(string content) => $"({content})";

        public override string Half(string index) => $"{Atom(index)}/2";

        public override string Sum(string index, string upper, string summand) => $"sum({index} = 0..{upper}, {summand})";

        public override string HalfFloor(string index) => $"floor({Atom(index)}/2)";

        public override string Binomial(string upper, string lower) => $"binomial({upper}, {lower})";

        public override string Part(bool imaginary, string content) => $"{(imaginary ? "Im" : "Re")}({content})";

        public override string Complex(ExactConstant real, ExactConstant imaginary) =>
            imaginary.Equals(ExactConstant.One) ? $"({Constant(real)} + i)" : $"({Constant(real)} + {Factor(imaginary)}*i)";

        public override string Alone(string formula, string parity, int from) => Case(formula, parity, from);

        public override string Case(string formula, string parity, int from) =>
            string.Create(CultureInfo.InvariantCulture, $"{formula} for {parity}{(parity.Length > 0 ? " " : string.Empty)}k >= {from}");

        public override string Cases(IReadOnlyList<string> cases) => string.Join("; ", cases);

        private static string Atom(string index) => index.All(char.IsAsciiLetterOrDigit) ? index : $"({index})";

        // A plus or minus outside all brackets, other than a leading sign.
        private static bool IsSum(string text)
        {
            int depth = 0;
            for (int position = 0; position < text.Length; position++)
            {
                depth += text[position] switch { '(' => 1, ')' => -1, _ => 0 };
                if (depth == 0 && position > 0 && (text[position] is '+' or '-'))
                {
                    return true;
                }
            }

            return false;
        }

        // One call whose closing bracket ends the text: sqrt(2), exp(1/2).
        private static bool IsCall(string text)
        {
            int open = text.IndexOf('(', StringComparison.Ordinal);
            return open > 0 && text[..open].All(char.IsAsciiLetter) && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1;
        }
    }
}
