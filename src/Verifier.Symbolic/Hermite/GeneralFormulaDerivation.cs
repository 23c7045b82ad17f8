using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Hermite;

/// <summary>Derives the <see cref="GeneralFormula"/> of a closed form from its pieces.</summary>
/// <remarks>
/// σ is an outer piece, continued to the whole line, plus the differences of neighbouring pieces on half-lines. A polynomial P on y &gt; c
/// contributes φ(c) Σ_j P^{(j)}(c) He_{k−1−j}(c) for k &gt; deg P (distributional derivatives); other products P(y)f(y) follow from the
/// formula
/// of f by the rule of multiplication by y. The formula so found holds for large k; the smallest such k is found by comparing with the
/// coefficients themselves.
/// </remarks>
public static class GeneralFormulaDerivation
{
    /// <summary>The general formula, or null when the pieces give none.</summary>
    public static GeneralFormula? TryDerive(ClosedForm function, GaussianExpectation coefficients)
    {
        ArgumentNullException.ThrowIfNull(coefficients);
        List<FormulaTerm> terms = [];
        foreach ((SmoothFunction summand, HalfLine? support) in HalfLine.Decompose(function))
        {
            if (!TryAddSmooth(summand, support, terms))
            {
                return null;
            }
        }

        Parity parity = ClosedFormCalculus.ParityOf(function);
        ImmutableArray<FormulaTerm> reduced = FormulaReduction.Reduce(terms);
        ImmutableArray<FormulaTerm> even = parity == Parity.Odd ? [] : ReduceOn(0, reduced);
        ImmutableArray<FormulaTerm> odd = parity == Parity.Even ? [] : ReduceOn(1, reduced);
        return GeneralFormula.Validated(
            new FormulaBranches(reduced, even, odd), SafeIndex(function, [.. reduced, .. even, .. odd]), function, coefficients);
    }

    // The terms for k of one parity, where mirror images of breakpoints and exponents coincide or cancel.
    private static ImmutableArray<FormulaTerm> ReduceOn(int remainder, ImmutableArray<FormulaTerm> terms) =>
        FormulaReduction.Reduce(terms.Where(term => term.LivesOn(remainder)).Select(term => FormulaReflection.Normalise(term, remainder)));

    private static bool TryAddSmooth(SmoothFunction function, HalfLine? support, List<FormulaTerm> target)
    {
        foreach (KernelTerm term in function.Terms)
        {
            if (term.Kernel.IsOne)
            {
                AddPolynomial(term.Cosine, support, target);
            }
            else if (KernelFormula.TryDerive(term.Kernel, support) is { } formula)
            {
                target.AddRange(FormulaTerms.ApplyPolynomial(term.Cosine, formula.Cosine));
                target.AddRange(FormulaTerms.ApplyPolynomial(term.Sine, formula.Sine));
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    // On the whole line a polynomial contributes nothing to c_k for k > deg.
    private static void AddPolynomial(Polynomial polynomial, HalfLine? support, List<FormulaTerm> target)
    {
        if (support is null)
        {
            return;
        }

        // φ(c) = e^{−c²/2}/√(2π) is always in the class for c in it.
        ExactConstant half = new Rational(-1, 2);
        ExactConstant density = SmoothCalculus.InverseRootTwoPi * ExactConstant.TryExp(half * support.End * support.End)!;
        Polynomial derivative = polynomial;
        for (int order = 0; order <= polynomial.Degree; order++)
        {
            ExactConstant weight = support.Direction * density * derivative.Evaluate(support.End);
            target.Add(new FormulaTerm(Polynomial.Constant(weight), IndexPhase.None, new AppellSequence(-1, support.End), order + 1));
            derivative = derivative.Derivative();
        }
    }

    // From here on every step of the derivation holds: all indices are non-negative and k exceeds the degrees.
    private static int SafeIndex(ClosedForm function, ImmutableArray<FormulaTerm> terms)
    {
        IEnumerable<KernelTerm> kernels = function.Pieces.SelectMany(piece => piece.Terms);
        int degree = kernels.Select(term => term.Degree + term.Kernel.Factors.Length).DefaultIfEmpty(0).Max();
        return Math.Max(degree, terms.Select(term => term.Shift).DefaultIfEmpty(0).Max()) + 2;
    }
}
