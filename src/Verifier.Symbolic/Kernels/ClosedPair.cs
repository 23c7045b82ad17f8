using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Symbolic.Kernels;

/// <summary>E[f(x) g(y)] for standard normals of correlation ρ, f and g sums of atoms of the closed class: as a ball, exactly, and as a formula in ρ.</summary>
/// <param name="left">The summands of f.</param>
/// <param name="right">The summands of g; the same list when g = f.</param>
internal sealed class ClosedPair(IReadOnlyList<KernelAtom> left, IReadOnlyList<KernelAtom> right)
{
    /// <summary>An enclosure at |ρ| &lt; 1, computed with the given precision.</summary>
    public Ball Enclose(Correlation correlation, int precision, CancellationToken cancellation)
    {
        BallScalar rho = new(correlation.Value(precision));
        BallScalar complement = new(correlation.Complement(precision));
        return new PairExpectation<BallScalar>(rho, complement, precision).Of(left, right, cancellation).Value.Real;
    }

    /// <summary>The value at an exact |ρ| &lt; 1, or null when it is outside the class of constants.</summary>
    public DualFormula? Exact(ExactConstant rho, CancellationToken cancellation)
    {
        ExactScalar correlation = ExactScalar.Of(rho);
        ExactScalar complement = ExactScalar.Of(1 - (rho * rho));
        ExactScalar value = new PairExpectation<ExactScalar>(correlation, complement, bits: 0).Of(left, right, cancellation);
        return value.Elementary is { } elementary ? new DualFormula(elementary.Real, value.Bivariate) : null;
    }

    /// <summary>The formula in the parameter ρ, −1 &lt; ρ &lt; 1.</summary>
    public DualFormula? Formula(CancellationToken cancellation)
    {
        MultivariatePolynomial rho = MultivariatePolynomial.Variable(DualFormula.Rho);
        MultivariatePolynomial one = MultivariatePolynomial.Constant(1);
        ParameterDomain domain = new([new SignCondition(one - rho, SignRelation.Positive), new SignCondition(one + rho, SignRelation.Positive)]);
        return Exact(domain.Parameter(DualFormula.Rho), cancellation) is { } formula ? formula with { Domain = domain } : null;
    }
}
