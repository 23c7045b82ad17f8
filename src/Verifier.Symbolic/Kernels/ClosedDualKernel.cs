using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Kernels;

/// <summary>A dual kernel in closed form, see <see cref="PairExpectation{T}"/>; values outside of it come from Mehler's sum.</summary>
internal sealed class ClosedDualKernel : DualKernel
{
    private const int GuardBits = 32;
    private const int MostBits = 1 << 15;

    private readonly Lazy<ClosedPair?> derivative;
    private readonly Lazy<DualFormula?> formula;
    private readonly Lazy<DualFormula?> derivativeFormula;
    private readonly Lazy<DualKernel?> sum;
    private readonly ClosedPair value;
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
        sum = new(() => DualKernelAnalysis.ByMehler(activation, inputs).Kernel);
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
        return kernel.value.Enclose(Correlation.Of(new Rational(1, 3)), GuardBits, CancellationToken.None).IsFinite ? kernel : null;
    }

    /// <inheritdoc/>
    public override DualFormula? Exact(Rational rho, CancellationToken cancellation = default) => Rational.Abs(rho) == 1
        ? AtEnd(rho.Sign)?.Exact(ExactConstant.Zero, cancellation)
        : value.Exact(rho, cancellation);

    /// <inheritdoc/>
    public override DualFormula? ExactDerivative(Rational rho, CancellationToken cancellation = default) => Rational.Abs(rho) == 1
        ? DerivativeAtEnd(rho.Sign)?.Exact(ExactConstant.Zero, cancellation)
        : derivative.Value?.Exact(rho, cancellation);

    /// <inheritdoc/>
    public override Ball Enclose(Correlation correlation, int bits, CancellationToken cancellation = default)
    {
        Ball found = correlation.Exact is { } rho && Rational.Abs(rho) == 1
            ? Refine(AtEnd(rho.Sign), Correlation.Of(0), bits, cancellation)
            : Refine(value, correlation, bits, cancellation);
        return found.IsFinite ? found : sum.Value?.Enclose(correlation, bits, cancellation) ?? found;
    }

    /// <inheritdoc/>
    public override Ball EncloseDerivative(Correlation correlation, int bits, CancellationToken cancellation = default)
    {
        Ball found = correlation.Exact is { } rho && Rational.Abs(rho) == 1
            ? Refine(DerivativeAtEnd(rho.Sign), Correlation.Of(0), bits, cancellation)
            : Refine(derivative.Value, correlation, bits, cancellation);
        return found.IsFinite ? found : sum.Value?.EncloseDerivative(correlation, bits, cancellation) ?? found;
    }

    private static Ball Refine(ClosedPair? pair, Correlation correlation, int bits, CancellationToken cancellation)
    {
        Ball found = Ball.Indeterminate;
        for (int precision = bits + GuardBits; pair is not null && precision <= MostBits && !found.RadiusIsAtMost(bits); precision *= 2)
        {
            found = pair.Enclose(correlation, precision, cancellation);
            if (!found.IsFinite && precision > bits + GuardBits)
            {
                return found;
            }
        }

        return found;
    }

    private ClosedPair? AtEnd(int sign) => OfProduct(left, right, sign);

    private ClosedPair? DerivativeAtEnd(int sign) =>
        ClosedFormCalculus.Jumps(left) is { IsEmpty: true } && ClosedFormCalculus.Jumps(right) is { IsEmpty: true }
        && ClosedFormCalculus.RegularDerivative(left) is { } first && ClosedFormCalculus.RegularDerivative(right) is { } second
            ? OfProduct(first, second, sign)
            : null;

    // y = ±x at ρ = ±1: the expectation of f(x) g(±x), as that of the product times the constant 1 of another variable.
    private static ClosedPair? OfProduct(ClosedForm first, ClosedForm second, int sign) =>
        ClosedFormCalculus.ComposeAffine(second, sign, ExactConstant.Zero) is { } other && ClosedForm.TryMultiply(first, other) is { } product
            ? new ClosedPair([.. KernelAtom.Of(product)], [KernelAtom.One])
            : null;

    private static ClosedForm? Composed(ClosedForm form, (Rational Mean, Rational Scale) input) =>
        input == (Rational.Zero, Rational.One) ? form : ClosedFormCalculus.ComposeAffine(form, input.Scale, input.Mean);

    private ClosedPair? Pair(Func<ClosedForm, IEnumerable<KernelAtom>?> atoms)
    {
        KernelAtom[]? first = atoms(left)?.ToArray();
        KernelAtom[]? second = Inputs.AreAlike ? first : atoms(right)?.ToArray();
        return first is not null && second is not null ? new ClosedPair(first, second) : null;
    }
}
