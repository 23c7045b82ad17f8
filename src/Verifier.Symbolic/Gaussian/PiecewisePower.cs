using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Gaussian;

/// <summary>
/// Rational powers of closed forms: non-negative integers always, others where the base is e^{ay² + by} times a constant or a square.
/// </summary>
internal static class PiecewisePower
{
    /// <summary>The power, or null when it leaves the class.</summary>
    public static ClosedForm? TryRaise(ClosedForm form, Rational exponent)
    {
        if (exponent.Denominator == 2)
        {
            return TrySquareRoot(form) is { } root ? TryRaise(root, exponent.Numerator) : null;
        }

        if (!exponent.IsInteger || Rational.Abs(exponent) > ClosedForm.MaximumDegree)
        {
            return null;
        }

        return (exponent.Sign < 0 ? form.TryMap(TryReciprocal) : form) is { } @base
            ? TryIntegerPower(@base, (int)Rational.Abs(exponent).Numerator)
            : null;
    }

    private static ClosedForm? TryIntegerPower(ClosedForm form, int exponent)
    {
        ClosedForm? power = ClosedForm.FromSmooth(SmoothFunction.FromConstant(1));
        for (int count = 0; count < exponent && power is not null; count++)
        {
            power = ClosedForm.TryMultiply(power, form);
        }

        return power;
    }

    private static SmoothFunction? TryReciprocal(SmoothFunction piece) =>
        piece.Terms is [{ Degree: 0, Kernel: { Frequency.IsZero: true, Factors: [] } kernel } term]
        && ExactConstant.TryDivide(1, term.Cosine[0]) is { } inverse
            ? SmoothFunction.Of(GaussianKernel.Exponential(-kernel.Quadratic, -kernel.Linear), Polynomial.Constant(inverse), Polynomial.Zero)
            : null;

    // √(c (y − r)² e^{ay² + by}) = |√c (y − r)| e^{ay²/2 + by/2}, and the same without (y − r)².
    private static ClosedForm? TrySquareRoot(ClosedForm form) =>
        form.TryMap(TrySignedRoot) is { } root ? PiecewiseCall.TryApply(Function.Abs, root) : null;

    private static SmoothFunction? TrySignedRoot(SmoothFunction piece)
    {
        if (piece.IsZero)
        {
            return piece;
        }

        ExactConstant half = new Rational(1, 2);
        return piece.Terms is [{ Kernel: { Frequency.IsZero: true, Factors: [] } kernel } term] && TryRoot(term.Cosine) is { } root
            ? SmoothFunction.Of(GaussianKernel.Exponential(half * kernel.Quadratic, half * kernel.Linear), root, Polynomial.Zero)
            : null;
    }

    private static Polynomial? TryRoot(Polynomial radicand)
    {
        if (radicand.Degree is not (0 or 2) || radicand[radicand.Degree].TrySign() is not 1
            || ExactConstant.TrySqrt(radicand[radicand.Degree]) is not { } leading)
        {
            return null;
        }

        if (radicand.Degree == 0)
        {
            return Polynomial.Constant(leading);
        }

        return ((radicand[1] * radicand[1]) - (4 * radicand[2] * radicand[0])).IsZero
            && ExactConstant.TryDivide(radicand[1], 2 * leading) is { } constant
                ? new Polynomial([constant, leading])
                : null;
    }
}
