using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Hermite;

/// <summary>p(k) · phase(k) · s_{k − shift}: one term of a formula for c_k = √k! σ̂_k.</summary>
/// <param name="Coefficient">p, a polynomial in k.</param>
/// <param name="Phase">The factor of period four.</param>
/// <param name="Sequence">s.</param>
/// <param name="Shift">The shift of the index.</param>
public sealed record FormulaTerm(Polynomial Coefficient, IndexPhase Phase, IndexSequence Sequence, int Shift)
{
    /// <summary>Whether the term is 0 for all k of one parity.</summary>
    public bool HasParity => Phase != IndexPhase.None || Sequence is AppellSequence { Linear.IsZero: true };

    /// <summary>Whether the term can be non-zero at indices of the parity of <paramref name="remainder"/> ∈ {0, 1}.</summary>
    public bool LivesOn(int remainder) => Phase switch
    {
        IndexPhase.Cosine => remainder == 0,
        IndexPhase.Sine => remainder == 1,
        _ => Sequence is not AppellSequence { Linear.IsZero: true } || (Shift - remainder) % 2 == 0,
    };

    /// <summary>The value at k.</summary>
    public ExactConstant At(int k)
    {
        int sign = Phase switch
        {
            IndexPhase.Cosine => (k % 4) switch { 0 => 1, 2 => -1, _ => 0 },
            IndexPhase.Sine => (k % 4) switch { 1 => 1, 3 => -1, _ => 0 },
            _ => 1,
        };
        return sign == 0 || !LivesOn(k % 2) ? ExactConstant.Zero : sign * Coefficient.Evaluate(k) * Sequence.At(k - Shift);
    }

    /// <summary>
    /// The terms whose value at k is this term's value at k + 1 plus k times its value at k − 1: c_k(yσ) = c_{k+1}(σ) + k c_{k−1}(σ).
    /// </summary>
    internal IEnumerable<FormulaTerm> TimesVariable()
    {
        (IndexPhase phase, int forward) = Phase switch
        {
            IndexPhase.Cosine => (IndexPhase.Sine, -1),
            IndexPhase.Sine => (IndexPhase.Cosine, 1),
            _ => (IndexPhase.None, 1),
        };
        int backward = Phase == IndexPhase.None ? 1 : -forward;
        yield return new FormulaTerm((ExactConstant)forward * Coefficient.ComposeAffine(1, 1), phase, Sequence, Shift - 1);
        yield return new FormulaTerm((ExactConstant)backward * Polynomial.X * Coefficient.ComposeAffine(1, -1), phase, Sequence, Shift + 1);
    }
}
