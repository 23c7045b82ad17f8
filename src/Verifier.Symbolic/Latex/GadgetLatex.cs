using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of gadgets, for math mode.</summary>
public static class GadgetLatex
{
    /// <summary>φ itself: per degree a common factor times a polynomial with small coefficients.</summary>
    public static string Definition(Gadget gadget, InnerProductLatex letters) =>
        LatexSum.Of(gadget.Parts.Select(part => Part(part, letters)));

    /// <summary>What φ gives: <c>\sum_j a_j^{\star}\langle b_j^{\star},b\rangle^{4}</c>.</summary>
    public static string Expectation(Gadget gadget, InnerProductLatex letters)
    {
        string polynomial = MultivariateLatex.Write(gadget.Target, letters);
        bool isSum = gadget.Target.Terms.Count() != 1;
        return @"\sum_j a_j^{\star}" + (isSum ? $@"\bigl({polynomial}\bigr)" : @"\," + polynomial);
    }

    private static string Part(GadgetPart part, InnerProductLatex letters)
    {
        (ExactConstant content, MultivariatePolynomial primitive) = Content(part.Body);
        string polynomial = MultivariateLatex.Write(primitive, letters);
        bool isSum = primitive.Terms.Count() > 1;
        string body = primitive.Degree == 0 ? string.Empty : isSum ? $@"\bigl({polynomial}\bigr)" : polynomial;
        ExactConstant? number = part.Coefficient.Value.ClosedForm is { } value ? ExactConstant.TryDivide(content, value) : null;
        return number is null
            ? Quotient(content, part.Coefficient) + (body.Length == 0 ? string.Empty : @"\,") + body
            : MultivariateLatex.Times(number, body);
    }

    // body = content · primitive with integer coefficients in primitive, when the ratios of the coefficients are rational.
    private static (ExactConstant Content, MultivariatePolynomial Primitive) Content(MultivariatePolynomial body)
    {
        ExactConstant leading = body.Terms.First().Coefficient;
        Rational?[] ratios = [.. body.Terms.Select(term => ExactConstant.TryDivide(term.Coefficient, leading)?.AsRational())];
        if (ratios.Any(ratio => ratio is null))
        {
            return (ExactConstant.One, body);
        }

        BigInteger common = ratios.Aggregate(BigInteger.One, (multiple, ratio) =>
            multiple * ratio!.Value.Denominator / BigInteger.GreatestCommonDivisor(multiple, ratio.Value.Denominator));
        MultivariatePolynomial primitive = body.Terms.Zip(ratios).Aggregate(
            MultivariatePolynomial.Zero, (sum, pair) => sum + MultivariatePolynomial.Term(pair.Second!.Value * (Rational)common, pair.First.Product));
        return (leading * new Rational(1, common), primitive);
    }

    // content/σ̂_k with the letter below the line: \frac{1}{2\sqrt{6}\,\hat\sigma_4}.
    private static string Quotient(ExactConstant content, CoefficientSymbol symbol)
    {
        string letter = CoefficientLatex.Letter(symbol);
        string? inverse = ExactConstant.TryInvert(content) is { } reciprocal ? ConstantLatex.Write(reciprocal) : null;
        string number = ConstantLatex.Write(content);
        return content.Equals(ExactConstant.One) ? $@"\frac{{1}}{{{letter}}}"
            : inverse is not null && !inverse.Contains(@"\frac", StringComparison.Ordinal) && inverse[0] != '-'
                ? string.Create(CultureInfo.InvariantCulture, $@"\frac{{1}}{{{inverse}\,{letter}}}")
            : !number.Contains(@"\frac", StringComparison.Ordinal) && number[0] != '-' ? $@"\frac{{{number}}}{{{letter}}}"
            : MultivariateLatex.Times(content, $@"\frac{{1}}{{{letter}}}");
    }
}
