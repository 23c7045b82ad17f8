using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>The marks in which a <see cref="GeneralFormula"/> is written: plain text or LaTeX.</summary>
internal abstract class FormulaNotation
{
    /// <summary>An exact constant on its own.</summary>
    public abstract string Constant(ExactConstant value);

    /// <summary>An exact constant as a factor: in brackets when it is a sum.</summary>
    public abstract string Factor(ExactConstant value);

    /// <summary>An exact constant as the base of a power: in brackets unless it is a single symbol.</summary>
    public abstract string Base(ExactConstant value);

    /// <summary>base^exponent; the base is already bracketed.</summary>
    public abstract string Power(string @base, string exponent);

    /// <summary>√ of the product.</summary>
    public abstract string Root(IReadOnlyList<string> factors);

    /// <summary>k!.</summary>
    public abstract string Factorial(string index);

    /// <summary>index!!.</summary>
    public abstract string DoubleFactorial(string index);

    /// <summary>He_index(argument).</summary>
    public abstract string HermitePolynomial(string index, string argument);

    /// <summary>cos(kπ/2) or sin(kπ/2).</summary>
    public abstract string Wave(string function);

    /// <summary>The product of the factors, 1 when there are none.</summary>
    public abstract string Product(IReadOnlyList<string> factors);

    /// <summary>numerator/denominator, both products.</summary>
    public abstract string Quotient(IReadOnlyList<string> numerator, IReadOnlyList<string> denominator);

    /// <summary>1/√k! times a sum.</summary>
    public abstract string OverRootFactorial(string sum);

    /// <summary>(content) as a factor.</summary>
    public abstract string Brackets(string content);

    /// <summary>index/2 as an exponent, the index being bracketed where needed.</summary>
    public abstract string Half(string index);

    /// <summary>Σ_{index=0}^{upper} summand, as a factor.</summary>
    public abstract string Sum(string index, string upper, string summand);

    /// <summary>The greatest integer not above index/2, as an upper limit of a sum.</summary>
    public abstract string HalfFloor(string index);

    /// <summary>The binomial coefficient.</summary>
    public abstract string Binomial(string upper, string lower);

    /// <summary>Re[content] or Im[content].</summary>
    public abstract string Part(bool imaginary, string content);

    /// <summary>a + ib in brackets.</summary>
    public abstract string Complex(ExactConstant real, ExactConstant imaginary);

    /// <summary>The only formula, with the condition under which it holds.</summary>
    public abstract string Alone(string formula, string parity, int from);

    /// <summary>One of several formulas, with the condition under which it holds.</summary>
    public abstract string Case(string formula, string parity, int from);

    /// <summary>The cases together.</summary>
    public abstract string Cases(IReadOnlyList<string> cases);
}
