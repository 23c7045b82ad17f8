using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// A formula in k for the orthonormal Hermite coefficients: σ̂_k = c_k/√k!, c_k = Σ p(k) · phase(k) · s_{k − shift}
/// for k ≥ <see cref="ValidFrom"/>.
/// </summary>
public sealed class GeneralFormula
{
    private readonly FormulaBranches branches;
    private readonly Lazy<bool> proof;

    private GeneralFormula(FormulaBranches branches, int evenFrom, int oddFrom, ClosedForm function)
    {
        this.branches = branches;
        proof = new(() => GeneralFormulaProof.Succeeds(function, this));
        EvenFrom = evenFrom;
        OddFrom = oddFrom;
    }

    /// <summary>The terms of c_k = √k! σ̂_k.</summary>
    public ImmutableArray<FormulaTerm> Terms => branches.All;

    /// <summary>The formula holds for all k from here on.</summary>
    public int ValidFrom => Math.Min(EvenFrom, OddFrom) >= Math.Max(EvenFrom, OddFrom) - 1
        ? Math.Min(EvenFrom, OddFrom)
        : Math.Max(EvenFrom, OddFrom) - 1;

    /// <summary>The formula holds for all even k from here on.</summary>
    public int EvenFrom { get; }

    /// <summary>The formula holds for all odd k from here on.</summary>
    public int OddFrom { get; }

    /// <summary>Whether the formula is proved for all k: it has the generating function of the coefficients, and its first values agree.</summary>
    public bool IsProvedForAll => proof.Value;

    /// <summary>Whether the formula is best written by cases: every term, or all of them together, vanish on one parity of k.</summary>
    public bool SplitsByParity => Terms.All(term => term.HasParity) || branches.Even.IsEmpty || branches.Odd.IsEmpty;

    /// <summary>The exact σ̂_k, or null when the formula does not hold for k.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative.</exception>
    public ExactConstant? EvaluateAt(int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        return k >= (k % 2 == 0 ? EvenFrom : OddFrom) ? Unnormalised(k) * InverseRootFactorial.At(k) : null;
    }

    /// <summary>The formula as text, for instance <c>(-1)^(k/2-1)*(k-3)!!/sqrt(2*pi*k!) for even k >= 2; 0 for odd k >= 3</c>.</summary>
    public override string ToString() => GeneralFormulaText.Write(this);

    /// <summary>The terms for k of the parity of <paramref name="remainder"/> ∈ {0, 1}, mirror images collected.</summary>
    public ImmutableArray<FormulaTerm> TermsOn(int remainder) => remainder == 0 ? branches.Even : branches.Odd;

    /// <summary>
    /// The formula with the smallest indices from which it agrees with the coefficients, given that it holds from
    /// <paramref name="safe"/> on.
    /// </summary>
    internal static GeneralFormula? Validated(FormulaBranches branches, int safe, ClosedForm function, GaussianExpectation coefficients)
    {
        GeneralFormula candidate = new(branches, 0, 0, function);
        return candidate.SmallestAgreement(safe + (safe % 2), coefficients) is { } even
            && candidate.SmallestAgreement(safe + 1 - (safe % 2), coefficients) is { } odd
            ? new GeneralFormula(branches, even, odd, function)
            : null;
    }

    private int? SmallestAgreement(int start, GaussianExpectation coefficients)
    {
        // A disagreement at the start would be a defect of the derivation: no formula is better than a wrong one.
        if (coefficients.Coefficient(start) is not { } first || !first.Equals(Unnormalised(start)))
        {
            return null;
        }

        int k = start;
        while (k >= 2 && Unnormalised(k - 2).Equals(coefficients.Coefficient(k - 2)))
        {
            k -= 2;
        }

        return k;
    }

    private ExactConstant Unnormalised(int k) => TermsOn(k % 2).Aggregate(ExactConstant.Zero, (sum, term) => sum + term.At(k));
}
