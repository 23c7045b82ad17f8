using System.Globalization;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Latex;

/// <summary>
/// LaTeX of a <see cref="GeneralFormula"/>: the right-hand side of σ̂_k = …, with cases where the parity of k matters; needs amsmath.
/// </summary>
public static class GeneralFormulaLatex
{
    /// <summary>The right-hand side with its conditions, for display math.</summary>
    public static string Write(GeneralFormula formula) => new FormulaWriter(new LatexNotation()).Write(formula);

    /// <summary>The right-hand side for the even k or the odd k only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The parity is neither.</exception>
    public static string Write(GeneralFormula formula, Parity parity) => parity == Parity.None
        ? throw new ArgumentOutOfRangeException(nameof(parity), parity, "Accepted: Even, Odd.")
        : new FormulaWriter(new LatexNotation()).Write(formula, parity == Parity.Odd ? 1 : 0);

    private sealed class LatexNotation : FormulaNotation
    {
        public override string Constant(ExactConstant value) => ConstantLatex.Write(value);

        public override string Factor(ExactConstant value) => ConstantLatex.IsSum(value) ? Brackets(Constant(value)) : Constant(value);

        public override string Base(ExactConstant value)
        {
            string latex = Constant(value);
            return latex.All(char.IsAsciiLetterOrDigit) || latex == @"\pi" ? latex : Brackets(latex);
        }

        public override string Power(string @base, string exponent) => $"{@base}^{{{exponent}}}";

        public override string Root(IReadOnlyList<string> factors) => $@"\sqrt{{{Product(factors)}}}";

        public override string Factorial(string index) => $"{Atom(index)}!";

        public override string DoubleFactorial(string index) => $"{Atom(index)}!!";

        public override string HermitePolynomial(string index, string argument) =>
            $@"\mathrm{{He}}_{{{index}}}{ConstantLatex.InParentheses(argument)}";

        public override string Wave(string function) => $@"\{function}\tfrac{{k\pi}}{{2}}";

        public override string Product(IReadOnlyList<string> factors)
        {
            string product = string.Empty;
            foreach (string factor in factors)
            {
                product += (product.Length == 0 ? string.Empty : Between(product, factor)) + factor;
            }

            return product.Length == 0 ? "1" : product;
        }

        public override string Quotient(IReadOnlyList<string> numerator, IReadOnlyList<string> denominator) =>
            denominator.Count == 0 ? Product(numerator) : $@"\frac{{{Product(numerator)}}}{{{Product(denominator)}}}";

        public override string OverRootFactorial(string sum) => $@"\frac{{1}}{{\sqrt{{k!}}}}\left({sum}\right)";

        public override string Brackets(string content) =>
            content.Contains('\\', StringComparison.Ordinal) ? $@"\left({content}\right)" : $"({content})";

        public override string Half(string index) => index.All(char.IsAsciiLetterOrDigit) ? $"{index}/2" : $"({index})/2";

        public override string Sum(string index, string upper, string summand) => $@"\sum_{{{index}=0}}^{{{upper}}} {summand}";

        public override string HalfFloor(string index) => $@"\lfloor {Half(index)} \rfloor";

        public override string Binomial(string upper, string lower) => $@"\binom{{{upper}}}{{{lower}}}";

        public override string Part(bool imaginary, string content) => $@"\operatorname{{{(imaginary ? "Im" : "Re")}}}\left[{content}\right]";

        public override string Complex(ExactConstant real, ExactConstant imaginary)
        {
            string unit = imaginary.Equals(ExactConstant.One) ? "i" : $@"{Factor(imaginary)}\,i";
            return Brackets($"{Constant(real)} + {unit}");
        }

        public override string Alone(string formula, string parity, int from) => parity.Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $@"{formula} \qquad (k \ge {from})")
            : string.Create(CultureInfo.InvariantCulture, $@"{formula} \qquad (k \ge {from} \text{{ {parity}}})");

        public override string Case(string formula, string parity, int from) =>
            string.Create(CultureInfo.InvariantCulture, $@"\displaystyle {formula}, & k \ge {from} \text{{ {parity}}}");

        public override string Cases(IReadOnlyList<string> cases) => $@"\begin{{cases}} {string.Join(@" \\[1ex] ", cases)} \end{{cases}}";

        // 2 · 3^k, 2π, (k+1)(k−3)!!, and thin spaces elsewhere.
        private static string Between(string left, string right)
        {
            if (char.IsAsciiDigit(right[0]))
            {
                return @" \cdot ";
            }

            return left.All(char.IsAsciiDigit) || right[0] == '(' ? string.Empty : @"\,";
        }

        private static string Atom(string index) => index.All(char.IsAsciiLetterOrDigit) ? index : $"({index})";
    }
}
