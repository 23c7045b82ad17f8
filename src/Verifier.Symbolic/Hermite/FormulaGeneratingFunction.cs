using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Hermite;

/// <summary>The exponential generating function Σ a_{k+m} t^k/k! of a term a_k = p(k) · phase(k) · s_{k − shift} as a function of the closed class.</summary>
internal static class FormulaGeneratingFunction
{
    private static readonly ExactConstant Half = new Rational(1, 2);

    /// <summary>The function, or null when it leaves the class.</summary>
    /// <param name="term">The term.</param>
    /// <param name="order">m, at least the shift of the term.</param>
    public static SmoothFunction? Of(FormulaTerm term, int order)
    {
        SmoothFunction? function = term.Phase == IndexPhase.None ? OfSequence(term.Sequence) : OfPhase(term);
        for (int count = term.Shift; count < order && function is not null; count++)
        {
            function = SmoothCalculus.Derivative(function);
        }

        return function is null ? null : Apply(term.Coefficient.ComposeAffine(1, order), function);
    }

    // k acts as t d/dt.
    private static SmoothFunction? Apply(Polynomial polynomial, SmoothFunction function)
    {
        SmoothFunction? sum = SmoothFunction.Zero;
        for (int power = polynomial.Degree; power >= 0 && sum is not null; power--)
        {
            sum = SmoothCalculus.Derivative(sum) is { } slope ? (SmoothFunction.Variable * slope) + (polynomial[power] * function) : null;
        }

        return sum;
    }

    private static SmoothFunction? OfSequence(IndexSequence sequence) => sequence switch
    {
        AppellSequence appell => Bell(appell.Quadratic, appell.Linear),
        ComplexAppellSequence complex => Wave(complex.Quadratic, complex.Linear, complex.Frequency, complex.IsImaginaryPart),
        GeometricSum sum => Antiderivative(sum.Inner with { Linear = sum.Inner.Linear - sum.Ratio }) is { } inner
            ? Bell(ExactConstant.Zero, sum.Ratio) * inner
            : null,
        BinomialSum sum => Antiderivative(sum.Inner) is { } inner ? Bell(sum.Outer.Quadratic, sum.Outer.Linear) * inner : null,
        _ => throw new ArgumentOutOfRangeException(nameof(sequence), sequence, "Unknown sequence."),
    };

    // cos(kπ/2) G_{k−s} = Re i^s i^{k−s} G_{k−s}, and i^j G_j has the generating function e^{−ut²/2 + ivt}.
    private static SmoothFunction? OfPhase(FormulaTerm term)
    {
        if (term.Sequence is not AppellSequence appell)
        {
            return null;
        }

        int quarter = (((term.Phase == IndexPhase.Cosine ? 0 : -1) + term.Shift) % 4 + 4) % 4;
        SmoothFunction part = Wave(-appell.Quadratic, ExactConstant.Zero, appell.Linear, isImaginary: quarter % 2 != 0);
        return quarter is 1 or 2 ? -1 * part : part;
    }

    private static SmoothFunction Bell(ExactConstant quadratic, ExactConstant linear) =>
        SmoothFunction.Of(GaussianKernel.Exponential(Half * quadratic, linear), Polynomial.One, Polynomial.Zero);

    private static SmoothFunction Wave(ExactConstant quadratic, ExactConstant linear, ExactConstant frequency, bool isImaginary) => SmoothFunction.Of(
        new GaussianKernel(Half * quadratic, linear, frequency, []),
        isImaginary ? Polynomial.Zero : Polynomial.One,
        isImaginary ? Polynomial.One : Polynomial.Zero);

    // ∫_0^t e^{−λ²s²/2 − λνs} ds = (Φ(λt + ν) − Φ(ν))/(λφ(ν)).
    private static SmoothFunction? Antiderivative(AppellSequence sequence)
    {
        if (ExactConstant.TrySqrt(-sequence.Quadratic) is not { IsZero: false } slope
            || ExactConstant.TryDivide(-sequence.Linear, slope) is not { } offset
            || ExactConstant.TryNormalDensity(offset) is not { } density
            || ExactConstant.TryInvert(slope * density) is not { } scale
            || SmoothFunction.NormalCdf(slope, offset) is not { } cdf || ExactConstant.TryNormalCdf(offset) is not { } start)
        {
            return null;
        }

        return scale * (cdf - SmoothFunction.FromConstant(start));
    }
}
