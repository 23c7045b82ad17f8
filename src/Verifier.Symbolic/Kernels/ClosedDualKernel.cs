using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Kernels;

/// <summary>A dual kernel in closed form, see <see cref="PairExpectation{T}"/>.</summary>
internal sealed class ClosedDualKernel : DualKernel
{
    private const int FirstGuardBits = 32;
    private const int MostBits = 1 << 15;

    private readonly ClosedPair value;
    private readonly Lazy<ClosedPair?> derivative;
    private readonly Lazy<DualFormula?> formula;
    private readonly Lazy<DualFormula?> derivativeFormula;
    private readonly ClosedForm left;
    private readonly ClosedForm right;

    private ClosedDualKernel(Expression activation, KernelInputs inputs, ClosedForm left, ClosedForm right)
        : base(activation, inputs)
    {
        this.left = left;
        this.right = right;
        value = Pair(KernelAtom.Of)!;
        derivative = new(() => Pair(KernelAtom.OfDerivative));
        formula = new(() => value.Formula(CancellationToken.None));
        derivativeFormula = new(() => derivative.Value?.Formula(CancellationToken.None));
    }

    /// <inheritdoc/>
    public override KernelRoute Route => KernelRoute.ClosedForm;

    /// <inheritdoc/>
    public override DualFormula? Formula => formula.Value;

    /// <inheritdoc/>
    public override DualFormula? DerivativeFormula => derivativeFormula.Value;

    /// <summary>The kernel, or null when σ or some expectation is outside the closed class.</summary>
    public static ClosedDualKernel? TryCreate(Expression activation, KernelInputs inputs)
    {
        if (ClosedForm.TryFrom(activation) is not { } form
            || Composed(form, inputs.First) is not { } first || SquareIntegrability.Decide(first) != true
            || Composed(form, inputs.Second) is not { } second || SquareIntegrability.Decide(second) != true)
        {
            return null;
        }

        ClosedDualKernel kernel = new(activation, inputs, first, second);
        return kernel.Enclose(Correlation.Of(new Rational(1, 3)), 8).IsFinite ? kernel : null;
    }

    /// <inheritdoc/>
    public override Ball Enclose(Correlation correlation, int bits, CancellationToken cancellation = default) =>
        correlation.Exact is { } rho && Rational.Abs(rho) == 1
            ? ToBall(ExpectationAtEnd(left, right, rho.Sign), bits)
            : Refine(value, correlation, bits, cancellation);

    /// <inheritdoc/>
    public override Ball EncloseDerivative(Correlation correlation, int bits, CancellationToken cancellation = default)
    {
        if (derivative.Value is not { } pair)
        {
            return Ball.Indeterminate;
        }

        return correlation.Exact is { } rho && Rational.Abs(rho) == 1
            ? ToBall(DerivativeAtEnd(rho.Sign), bits)
            : Refine(pair, correlation, bits, cancellation);
    }

    /// <inheritdoc/>
    public override DualFormula? Exact(Rational rho, CancellationToken cancellation = default) => Rational.Abs(rho) == 1
        ? DualFormula.Of(ExpectationAtEnd(left, right, rho.Sign))
        : value.Exact(rho, cancellation);

    /// <inheritdoc/>
    public override DualFormula? ExactDerivative(Rational rho, CancellationToken cancellation = default) => Rational.Abs(rho) == 1
        ? DualFormula.Of(DerivativeAtEnd(rho.Sign))
        : derivative.Value?.Exact(rho, cancellation);

    private static Ball Refine(ClosedPair pair, Correlation correlation, int bits, CancellationToken cancellation)
    {
        Ball found = Ball.Indeterminate;
        for (int precision = bits + FirstGuardBits; precision <= MostBits && !found.RadiusIsAtMost(bits); precision *= 2)
        {
            found = pair.Enclose(correlation, precision, cancellation);
        }

        return found;
    }

    private ExactConstant? DerivativeAtEnd(int sign) =>
        ClosedFormCalculus.Jumps(left) is { IsEmpty: true } && ClosedFormCalculus.Jumps(right) is { IsEmpty: true }
        && ClosedFormCalculus.RegularDerivative(left) is { } first && ClosedFormCalculus.RegularDerivative(right) is { } second
            ? ExpectationAtEnd(first, second, sign)
            : null;

    // y = ±x at ρ = ±1: an expectation in one variable.
    private static ExactConstant? ExpectationAtEnd(ClosedForm left, ClosedForm right, int sign) =>
        ClosedFormCalculus.ComposeAffine(right, sign, ExactConstant.Zero) is { } other && ClosedForm.TryMultiply(left, other) is { } product
            ? new GaussianExpectation(product).Coefficient(0)
            : null;

    // The precision of a constant is relative.
    private static Ball ToBall(ExactConstant? exact, int bits)
    {
        if (exact is null)
        {
            return Ball.Indeterminate;
        }

        Ball ball = exact.ToBall(bits + FirstGuardBits);
        return ball.RadiusIsAtMost(bits) ? ball : exact.ToBall(bits + FirstGuardBits + (int)Math.Max(0, ball.MagnitudeUpperBound.TopExponent));
    }

    private static ClosedForm? Composed(ClosedForm form, (Rational Mean, Rational Scale) input) =>
        input == (Rational.Zero, Rational.One) ? form : ClosedFormCalculus.ComposeAffine(form, input.Scale, input.Mean);

    private ClosedPair? Pair(Func<ClosedForm, IEnumerable<KernelAtom>?> atoms)
    {
        KernelAtom[]? first = atoms(left)?.ToArray();
        KernelAtom[]? second = Inputs.AreAlike ? first : atoms(right)?.ToArray();
        return first is not null && second is not null ? new ClosedPair(first, second) : null;
    }
}
