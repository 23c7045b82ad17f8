using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>A function φ of the input whose correlation with the label is a wanted polynomial: E[y φ(v,w,x)] = Σ_j a*_j q(⟨b*_j,v⟩, ⟨b*_j,w⟩).</summary>
/// <remarks>
/// For unit teacher rows b*_j and vectors v, w of any norm: φ^q = Σ_{k,l} q_kl/(√(k+l)! σ̂_{k+l}) He_{k,l}(v,w;x); with one vector
/// φ^p(b,x) = Σ_k p_k/σ̂_k ‖b‖^k h_k(b̄ᵀx) (makes Ge, Lee, Ma 2017, Claim 3.1 precise). It exists if and only if no σ̂_k is 0 at an occurring degree.
/// </remarks>
/// <param name="Target">The wanted polynomial in p = ⟨u,v⟩ and q = ⟨u,w⟩.</param>
/// <param name="Parts">The parts of the occurring degrees, in increasing order.</param>
public sealed record Gadget(MultivariatePolynomial Target, IReadOnlyList<GadgetPart> Parts) : GadgetOutcome
{
    /// <summary>The highest degree for which gadgets are built.</summary>
    public const int HighestDegree = 24;

    /// <summary>φ as a polynomial in α, β, V, W, c and the letters r_k = 1/σ̂_k.</summary>
    public MultivariatePolynomial WithReciprocals => Parts.Aggregate(
        MultivariatePolynomial.Zero,
        (sum, part) => sum + (part.Body * GadgetVariables.Letter(GadgetVariables.Reciprocal(part.Degree))));

    /// <summary>φ as a polynomial in α, β, V, W, c with numbers for the coefficients, or null when some 1/σ̂_k has no closed form.</summary>
    public MultivariatePolynomial? Explicit
    {
        get
        {
            MultivariatePolynomial sum = MultivariatePolynomial.Zero;
            foreach (GadgetPart part in Parts)
            {
                if (part.Coefficient.Value.ClosedForm is not { } value || ExactConstant.TryDivide(ExactConstant.One, value) is not { } reciprocal)
                {
                    return null;
                }

                sum += part.Body * reciprocal;
            }

            return sum;
        }
    }

    /// <summary>The gadget of a polynomial in p (one vector) or in p and q (two vectors).</summary>
    /// <param name="target">The wanted polynomial; its letters are <see cref="GadgetVariables.P"/> and <see cref="GadgetVariables.Q"/>.</param>
    /// <param name="series">The series of σ.</param>
    /// <param name="bits">The accuracy of the enclosures that decide σ̂_k ≠ 0.</param>
    /// <param name="cancellation">Stops the computation of coefficients.</param>
    /// <exception cref="ArgumentException">The polynomial has another letter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Its degree is above <see cref="HighestDegree"/>.</exception>
    public static GadgetOutcome Build(MultivariatePolynomial target, HermiteSeries series, int bits, CancellationToken cancellation = default)
    {
        IReadOnlyList<(int Degree, MultivariatePolynomial Part)> byDegree = GadgetTerms.ByDegree(target);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(byDegree.Count == 0 ? 0 : byDegree[^1].Degree, HighestDegree, nameof(target));
        var parts = new List<GadgetPart>();
        foreach ((int degree, MultivariatePolynomial part) in byDegree)
        {
            var symbol = new CoefficientSymbol(CoefficientSymbol.Teacher, series.Coefficient(degree, bits, cancellation));
            switch (symbol.Status)
            {
                case CoefficientStatus.Zero:
                    return new NoRidgeGadget(degree, $"proved {symbol.ProofOfZero}");
                case CoefficientStatus.Nonzero:
                    parts.Add(new GadgetPart(symbol, part, GadgetTerms.Body(degree, part)));
                    break;
                default:
                    return new UndecidedGadget(degree, symbol.Coefficient.Value);
            }
        }

        return new Gadget(target, parts);
    }
}
