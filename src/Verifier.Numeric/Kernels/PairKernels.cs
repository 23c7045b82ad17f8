using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;

namespace Verifier.Numeric.Kernels;

/// <summary>The dual kernel of an activation in doubles: closed where its canonical form is one of the known ones, Mehler's series otherwise.</summary>
public static class PairKernels
{
    private const int Bits = 64;

    /// <summary>The kernel; never null.</summary>
    public static PairKernel Of(HermiteSeries series) => TryClosed(series) ?? new MehlerKernel(series);

    /// <summary>The closed kernel, or null when the activation is none of those.</summary>
    public static PairKernel? TryClosed(HermiteSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return ClosedForm.TryFrom(series.Activation) is not { } form
            ? null
            : form.Breakpoints.Length switch
            {
                0 => OfSmooth(form.Pieces[0]),
                1 when form.Breakpoints[0].IsZero => OfHalves(form.Pieces[0], form.Pieces[1]),
                _ => null,
            };
    }

    // Two multiples of the same power; on the left xⁿ = (−1)ⁿ(−x)ⁿ.
    private static HomogeneousKernel? OfHalves(SmoothFunction left, SmoothFunction right)
    {
        if (left.AsPolynomial() is not { } below || right.AsPolynomial() is not { } above)
        {
            return null;
        }

        int order = Math.Max(below.Degree, above.Degree);
        if (order > HomogeneousKernel.HighestOrder || !IsMonomial(below, order) || !IsMonomial(above, order))
        {
            return null;
        }

        double reflected = order % 2 == 0 ? 1 : -1;
        return new HomogeneousKernel(At(above, order), reflected * At(below, order), order);
    }

    private static PairKernel? OfSmooth(SmoothFunction function) => function.AsPolynomial() is { } polynomial
        ? new PolynomialKernel([.. Enumerable.Range(0, polynomial.Degree + 1).Select(n => At(polynomial, n))])
        : function.Terms switch
        {
            [KernelTerm term] => OfTerm(term),
            [KernelTerm one, KernelTerm other] when one.Kernel.IsOne => OfShifted(one.Cosine, other),
            [KernelTerm one, KernelTerm other] when other.Kernel.IsOne => OfShifted(other.Cosine, one),
            _ => null,
        };

    private static PairKernel? OfTerm(KernelTerm term)
    {
        GaussianKernel kernel = term.Kernel;
        if (kernel.Factors.Length > 0)
        {
            return term.Degree == 0 ? OfShifted(Polynomial.Zero, term) : OfGelu(term);
        }

        if (term.Degree > 0)
        {
            return null;
        }

        double cosine = At(term.Cosine, 0);
        return (kernel.Quadratic.IsZero, kernel.Linear.IsZero, kernel.Frequency.IsZero) switch
        {
            (true, true, false) => new WaveKernel(Double(kernel.Frequency), cosine, At(term.Sine, 0)),
            (true, false, true) => new ExponentialKernel(cosine, Double(kernel.Linear)),
            (false, true, true) when Double(kernel.Quadratic) < 0 => new BellKernel(cosine, -Double(kernel.Quadratic)),
            _ => null,
        };
    }

    // m + hΦ(βx) = (m + h/2) + (h/2) erf(βx/√2).
    private static ErfKernel? OfShifted(Polynomial constant, KernelTerm term)
    {
        if (constant.Degree > 0 || term.Degree > 0 || Steepness(term.Kernel) is not { } steepness)
        {
            return null;
        }

        double half = At(term.Cosine, 0) / 2;
        return new ErfKernel(At(constant, 0) + half, half, steepness / Math.Sqrt(2));
    }

    private static GeluKernel? OfGelu(KernelTerm term) => IsMonomial(term.Cosine, 1) && Steepness(term.Kernel) is { } steepness
        ? new GeluKernel(steepness, At(term.Cosine, 1))
        : null;

    // β, when the kernel is Φ(βx).
    private static double? Steepness(GaussianKernel kernel) =>
        kernel.IsConstantExponential && kernel.Frequency.IsZero && kernel.Factors is [{ Offset.IsZero: true } factor] ? Double(factor.Slope) : null;

    private static bool IsMonomial(Polynomial polynomial, int degree) =>
        Enumerable.Range(0, polynomial.Degree + 1).All(n => n == degree || polynomial[n].IsZero);

    private static double At(Polynomial polynomial, int power) => power <= polynomial.Degree ? Double(polynomial[power]) : 0;

    private static double Double(ExactConstant constant) => constant.ToBall(Bits).Midpoint.ToDouble();
}
