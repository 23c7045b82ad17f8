using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// Arranges a <see cref="GeneralFormula"/> as a mathematician writes it: cases for parity, one fraction for one term, 1/√k! before a sum.
/// </summary>
internal sealed class FormulaWriter(FormulaNotation notation)
{
    /// <summary>The formula for the k of one parity, 0 even and 1 odd, with its condition.</summary>
    public string Write(GeneralFormula formula, int remainder) => On(formula, remainder, notation.Alone);

    /// <summary>The formula for σ̂_k with its conditions.</summary>
    public string Write(GeneralFormula formula)
    {
        if (formula.Terms.IsEmpty || !formula.SplitsByParity)
        {
            return notation.Alone(WriteSum([.. formula.Terms], null), string.Empty, formula.ValidFrom);
        }

        return notation.Cases([On(formula, 0, notation.Case), On(formula, 1, notation.Case)]);
    }

    private string On(GeneralFormula formula, int remainder, Func<string, string, int, string> write) => write(
        WriteSum([.. formula.TermsOn(remainder)], remainder), remainder == 0 ? "even" : "odd", remainder == 0 ? formula.EvenFrom : formula.OddFrom);

    private string WriteSum(IReadOnlyList<FormulaTerm> terms, int? parity)
    {
        if (terms.Count == 0)
        {
            return "0";
        }

        FormulaProduct[] products = [.. terms.Select(term => Arrange(term, parity))];
        if (products.Length == 1)
        {
            FormulaProduct product = products[0];
            product.AppendConstant(notation, notation.Factorial("k"));
            return Sign(product) + product.Write(notation);
        }

        string sum = string.Empty;
        foreach (FormulaProduct product in products)
        {
            product.PrependConstant(notation);
            string sign = product.IsNegative ? " - " : " + ";
            sum += (sum.Length == 0 ? Sign(product) : sign) + product.Write(notation);
        }

        return notation.OverRootFactorial(sum);
    }

    private static string Sign(FormulaProduct product) => product.IsNegative ? "-" : string.Empty;

    private FormulaProduct Arrange(FormulaTerm term, int? parity)
    {
        (ExactConstant content, string? polynomial) = IndexPolynomial.Split(term.Coefficient, notation);
        FormulaProduct product = new(content);
        new SequenceWriter(notation, product, parity).Append(term);
        if (polynomial is not null)
        {
            product.Numerator.Insert(product.SignFactors, polynomial);
        }

        return product;
    }
}
