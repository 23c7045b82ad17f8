using System.Globalization;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>The proof or refutation, degree by degree, of an identity E[σ(uᵀx) φ(v,w,x)] = Σ_k σ̂_k R_k(p, q) for every activation σ.</summary>
/// <remarks>
/// With σ = Σ σ̂_k h_k the identity holds for every σ ∈ L² if and only if E[h_k(uᵀx) φ] = R_k for each k. Above the degree D of φ in x both sides
/// are 0: integrating by parts k times, E[He_k(z) φ] is the expectation of a k-fold derivative of φ along u. So the lines k = 0, …, D decide.
/// Summed over teacher units with weights a*_j the identity reads E[y φ] = Σ_j a*_j Σ_k σ̂_k R_k(⟨b*_j,v⟩, ⟨b*_j,w⟩).
/// </remarks>
/// <param name="Lines">One line per degree 0, …, D.</param>
public sealed record GadgetProof(IReadOnlyList<GadgetProofLine> Lines)
{
    /// <summary>Whether every line holds: the identity is proved.</summary>
    public bool Holds => Lines.All(line => line.Holds);

    /// <summary>The first degree at which the identity fails, or null when it is proved.</summary>
    public GadgetProofLine? Witness => Lines.FirstOrDefault(line => !line.Holds);

    /// <summary>The proof for a constructed gadget: E[h_k(uᵀx) φ] = (1/σ̂_k) q_k(p, q), with the letter r_k for 1/σ̂_k.</summary>
    public static GadgetProof Of(Gadget gadget, CancellationToken cancellation = default) => Of(
        gadget.WithReciprocals,
        gadget.Parts.ToDictionary(
            part => part.Degree,
            part => part.Target * GadgetVariables.Letter(GadgetVariables.Reciprocal(part.Degree))),
        cancellation);

    /// <summary>The proof for any polynomial φ in α, β, V, W, c and further letters.</summary>
    /// <param name="gadget">φ.</param>
    /// <param name="expected">R_k for the degrees where it is not 0.</param>
    /// <param name="cancellation">Stops between the products of moments.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree of φ in α, β is above <see cref="Gadget.HighestDegree"/>.</exception>
    public static GadgetProof Of(
        MultivariatePolynomial gadget, IReadOnlyDictionary<int, MultivariatePolynomial> expected, CancellationToken cancellation = default)
    {
        int inputDegree = GadgetTerms.InputDegree(gadget);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputDegree, Gadget.HighestDegree, nameof(gadget));
        int highest = Math.Max(inputDegree, expected.Keys.DefaultIfEmpty(0).Max());
        var expectation = new GaussianExpectation();
        return new GadgetProof([.. Enumerable.Range(0, highest + 1).Select(k => new GadgetProofLine(
            k,
            k > inputDegree ? MultivariatePolynomial.Zero : expectation.WithOrthonormalHermite(k, gadget, cancellation),
            expected.GetValueOrDefault(k, MultivariatePolynomial.Zero)))]);
    }

    /// <summary>One line of text per degree.</summary>
    public override string ToString() => string.Join('\n', Lines.Select(line => string.Create(
        CultureInfo.InvariantCulture,
        $"E[h_{line.Degree}(u.x) phi] = {line.Expectation}{(line.Holds ? string.Empty : $", expected {line.Expected}")}")));
}
