using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>
/// The unnormalised Hermite coefficients c_k = E[σ(z)He_k(z)] = √k! σ̂_k of a <see cref="ClosedForm"/>, z ~ N(0,1), computed on demand and
/// kept.
/// </summary>
/// <remarks>
/// A coefficient that the pieces do not give exactly is tried again on the even or odd part of σ, in which integrals outside the class may
/// cancel
/// (the even part of cos(x)·step(x) is cos(x)/2). Expectations are meaningful for σ ∈ L²(N(0,1)): see <see cref="SquareIntegrability"/>.
/// Thread-safe.
/// </remarks>
public sealed class GaussianExpectation(ClosedForm function)
{
    private readonly Lock guard = new();
    private readonly MomentTable table = new();
    private readonly Dictionary<int, ExactConstant?> coefficients = [];
    private readonly Lazy<ClosedForm?> evenPart = new(() => ClosedFormCalculus.PartOf(function, Hermite.Parity.Even));
    private readonly Lazy<ClosedForm?> oddPart = new(() => ClosedFormCalculus.PartOf(function, Hermite.Parity.Odd));

    /// <summary>E[σ(z)He_index(z)], or null when it is outside the class of constants.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public ExactConstant? Coefficient(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        lock (guard)
        {
            if (!coefficients.TryGetValue(index, out ExactConstant? value))
            {
                value = Direct(function, index) ?? ((index % 2 == 0 ? evenPart : oddPart).Value is { } part ? Direct(part, index) : null);
                coefficients.Add(index, value);
            }

            return value;
        }
    }

    /// <summary>E[σ(z)²], or null when it is outside the class of constants.</summary>
    public static ExactConstant? SecondMoment(ClosedForm function) =>
        ClosedForm.TryMultiply(function, function) is { } square ? new GaussianExpectation(square).Coefficient(0) : null;

    private ExactConstant? Direct(ClosedForm form, int index)
    {
        ExactConstant sum = ExactConstant.Zero;
        foreach ((SmoothFunction summand, HalfLine? support) in HalfLine.Decompose(form))
        {
            foreach (KernelTerm term in summand.Terms)
            {
                if (OfTerm(term, table.Get(term.Kernel, support), index) is not { } value)
                {
                    return null;
                }

                sum += value;
            }
        }

        return sum;
    }

    // P cos ωy + R sin ωy = Re((P − iR)e^{iωy}).
    private static ExactConstant? OfTerm(KernelTerm term, KernelMoments moments, int index)
    {
        ExactConstant sum = ExactConstant.Zero;
        for (int power = 0; power <= term.Degree; power++)
        {
            ComplexConstant weight = new(term.Cosine[power], -term.Sine[power]);
            if (weight.IsZero)
            {
                continue;
            }

            if (moments.Get(power, index) is not { } value)
            {
                return null;
            }

            sum += ComplexConstant.RealPartOfProduct(weight, value);
        }

        return sum;
    }
}
