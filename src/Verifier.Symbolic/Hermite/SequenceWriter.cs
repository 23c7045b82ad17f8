using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>Writes phase(k) · s_{k − shift} into a product; the parity of k is known inside a case, null otherwise.</summary>
internal sealed class SequenceWriter(FormulaNotation notation, FormulaProduct product, int? parity)
{
    /// <summary>Appends the factors of the term other than its polynomial in k.</summary>
    public void Append(FormulaTerm term)
    {
        if (parity is not null && term.Sequence is AppellSequence { Linear.IsZero: true } appell)
        {
            AppendDoubleFactorial(appell, term.Shift);
            return;
        }

        AppendSequence(term.Sequence, term.Shift);
        AppendPhase(term.Phase);
    }

    private void AppendSequence(IndexSequence written, int shift)
    {
        string index = IndexPolynomial.Shifted(shift);
        switch (written)
        {
            case AppellSequence { Quadratic.IsZero: true } power:
                AppendSignedPower(power.Linear, index);
                break;
            case AppellSequence sequence:
                product.Numerator.AddRange(Appell(sequence, index, "j"));
                break;
            case ComplexAppellSequence sequence:
                product.Numerator.Add(ComplexAppell(sequence, index));
                break;
            case GeometricSum sum:
                string[] summand = [.. PowerOf(sum.Ratio, IndexPolynomial.Shifted(shift + 1) + "-j"), .. Appell(sum.Inner, "j", "i")];
                product.Numerator.Add(notation.Sum("j", IndexPolynomial.Shifted(shift + 1), notation.Product(summand)));
                break;
            case BinomialSum sum:
                string before = IndexPolynomial.Shifted(shift + 1);
                string[] factors = [notation.Binomial(index, "j+1"), .. Appell(sum.Outer, before + "-j", "i"), .. Appell(sum.Inner, "j", "i")];
                product.Numerator.Add(notation.Sum("j", before, notation.Product(factors)));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(written), written, "Unknown sequence.");
        }
    }

    // u^{(k−s)/2}(k−s−1)!! with the sign as a power of −1 and the fixed part |u|^{−⌊s/2⌋} moved to the constant.
    private void AppendDoubleFactorial(AppellSequence sequence, int shift)
    {
        ExactConstant size = sequence.Quadratic;
        if (size.TrySign() < 0)
        {
            size = -size;
            AppendSign(shift);
        }

        int remainder = parity!.Value;
        int steps = (shift - remainder) / 2;
        ExactConstant factor = size.Pow(Math.Abs(steps));
        ExactConstant? moved = steps > 0 ? ExactConstant.TryDivide(product.Constant, factor) : product.Constant * factor;
        product.Constant = moved ?? product.Constant;
        AppendPower(size, HalfOf(moved is null ? shift : remainder));
        product.Numerator.Add(notation.DoubleFactorial(IndexPolynomial.Shifted(shift + 1)));
    }

    // (−1)^{(k−shift)/2}, with the shift taken mod 4 and a negative constant absorbed.
    private void AppendSign(int shift)
    {
        int exponentShift = shift;
        if (product.Constant.TrySign() < 0)
        {
            product.Constant = -product.Constant;
            exponentShift += 2;
        }

        exponentShift = ((exponentShift % 4) + 4) % 4;
        product.Numerator.Insert(0, notation.Power(notation.Brackets("-1"), HalfOf(exponentShift)));
        product.SignFactors++;
    }

    private string HalfOf(int shift) => shift % 2 == 0 && parity is not null
        ? notation.Half("k") + (shift == 0 ? string.Empty : IndexPolynomial.Shifted(shift / 2)[1..])
        : notation.Half(IndexPolynomial.Shifted(shift));

    private void AppendPhase(IndexPhase phase)
    {
        if (phase == IndexPhase.None)
        {
            return;
        }

        if (parity is not null)
        {
            AppendSign(phase == IndexPhase.Cosine ? 0 : 1);
            return;
        }

        product.Numerator.Add(notation.Wave(phase == IndexPhase.Cosine ? "cos" : "sin"));
    }

    // v^k; for even or odd k the sign of v goes to the constant.
    private void AppendSignedPower(ExactConstant @base, string index)
    {
        ExactConstant size = @base;
        if (parity is not null && @base.TrySign() < 0)
        {
            size = -@base;
            product.Constant = parity == 0 ? product.Constant : -product.Constant;
        }

        AppendPower(size, index);
    }

    private void AppendPower(ExactConstant @base, string exponent)
    {
        if (@base.AsRational() is { } rational && rational.Numerator.IsOne)
        {
            product.Denominator.AddRange(PowerOf((Rational)rational.Denominator, exponent));
            return;
        }

        product.Numerator.AddRange(PowerOf(@base, exponent));
    }

    private string[] PowerOf(ExactConstant @base, string exponent) =>
        @base.Equals(ExactConstant.One) ? [] : [notation.Power(notation.Base(@base), exponent)];

    // G_m(u, v): v^m; (−u)^{m/2} He_m(v/√(−u)); or the finite sum Σ_j m!/(2^j j!(m−2j)!) u^j v^{m−2j}.
    private string[] Appell(AppellSequence sequence, string index, string summation)
    {
        if (sequence.Quadratic.IsZero)
        {
            return PowerOf(sequence.Linear, index);
        }

        if (sequence.Quadratic.TrySign() < 0
            && ExactConstant.TrySqrt(-sequence.Quadratic) is { } root
            && ExactConstant.TryDivide(sequence.Linear, root) is { } argument)
        {
            string hermite = notation.HermitePolynomial(index, notation.Constant(argument));
            return [.. PowerOf(-sequence.Quadratic, notation.Half(index)), hermite];
        }

        return [FiniteSum(sequence.Quadratic, rest => PowerOf(sequence.Linear, rest), index, summation)];
    }

    private string ComplexAppell(ComplexAppellSequence sequence, string index)
    {
        string complex = notation.Complex(sequence.Linear, sequence.Frequency);
        string value = sequence.Quadratic.IsZero
            ? notation.Power(complex, index)
            : FiniteSum(sequence.Quadratic, rest => [notation.Power(complex, rest)], index, "j");
        return notation.Part(sequence.IsImaginaryPart, value);
    }

    private string FiniteSum(ExactConstant quadratic, Func<string, string[]> powerOfLinear, string index, string summation)
    {
        string rest = $"{index}-2{summation}";
        string[] numerator = [notation.Factorial(index), .. PowerOf(quadratic, summation), .. powerOfLinear(rest)];
        string[] denominator = [notation.Power("2", summation), notation.Factorial(summation), notation.Factorial(rest)];
        return notation.Sum(summation, notation.HalfFloor(index), notation.Quotient(numerator, denominator));
    }
}
