using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Symbolic.Landscape;

/// <summary>
/// The claim that G has no local minimum but the predicted ones: for every orthonormal B* ∈ ℝ^{d×d} and the given a*, μ and, on all rows, λ.
/// </summary>
/// <remarks>
/// G depends on B through the overlaps x_ji = ⟨b_j, b*_i⟩ only, because ‖b_j‖² = Σ_i x_ji² for orthonormal B*; so one proof serves every such B*.
/// With C = √6|σ̂_4|, q = 1 + μ/12 and Λ = λ/C (Ge, Lee, Ma 2017, (2.7) with the constants that (2.7)–(2.9) give):
/// G/C = Σ_i a*_i [(Σ_j x_ji²)² − q Σ_j x_ji⁴] + Λ Σ_j (Σ_i x_ji² − 1)².
/// </remarks>
public sealed record LandscapeStatement
{
    /// <summary>The greatest number d of rows.</summary>
    public const int GreatestDimension = 4;

    private const int StiffnessBits = 96;

    private LandscapeStatement(
        LandscapeSpace space, ImmutableArray<Rational> weights, Rational mu, Rational lambda, string activation, DyadicInterval stiffness)
    {
        (Space, Weights, Mu, Lambda, Activation, Stiffness) = (space, weights, mu, lambda, activation, stiffness);
    }

    /// <summary>Where the rows may lie.</summary>
    public LandscapeSpace Space { get; }

    /// <summary>a*.</summary>
    public ImmutableArray<Rational> Weights { get; }

    /// <summary>μ.</summary>
    public Rational Mu { get; }

    /// <summary>λ; 0 on circles.</summary>
    public Rational Lambda { get; }

    /// <summary>The activation that gives σ̂_4; empty on circles, where only its being non-zero matters.</summary>
    public string Activation { get; }

    /// <summary>An enclosure of Λ = λ/(√6|σ̂_4|).</summary>
    public DyadicInterval Stiffness { get; }

    /// <summary>d.</summary>
    public int Dimension => Weights.Length;

    /// <summary>The number of coordinates of a box.</summary>
    public int Variables => Space == LandscapeSpace.Circles ? Dimension : Dimension * Dimension;

    /// <summary>The statement about two rows of norm one, or why it makes no sense.</summary>
    public static (LandscapeStatement? Statement, string? Problem) OnCircles(IReadOnlyList<Rational> weights, Rational mu) =>
        weights.Count != 2 ? (null, "The product of circles needs two weights.")
        : Common(weights, mu) is { } problem ? (null, problem)
        : (new LandscapeStatement(LandscapeSpace.Circles, [.. weights], mu, 0, string.Empty, Dyadic.Zero), null);

    /// <summary>The statement about d rows in ℝ^d, or why it makes no sense.</summary>
    /// <param name="weights">a*, all positive.</param>
    /// <param name="mu">μ &gt; 0.</param>
    /// <param name="lambda">λ; it must exceed μβ_i = μ√6|σ̂_4|a*_i/12, otherwise G has no minimum.</param>
    /// <param name="activation">The text of the activation.</param>
    /// <param name="pairConstant">An enclosure of √6|σ̂_4|.</param>
    public static (LandscapeStatement? Statement, string? Problem) OnRows(
        IReadOnlyList<Rational> weights, Rational mu, Rational lambda, string activation, Ball pairConstant)
    {
        if (weights.Count is < 1 or > GreatestDimension)
        {
            return (null, "From one to four weights are accepted.");
        }

        if (Common(weights, mu) is { } problem)
        {
            return (null, problem);
        }

        Ball ratio = Ball.FromRational(lambda, StiffnessBits) / pairConstant;
        return ratio.IsFinite && ratio.Lower.RoundDown(StiffnessBits) is { } lower && lower.ToRational() > mu * weights.Max() / 12
            ? (new LandscapeStatement(
                LandscapeSpace.Rows, [.. weights], mu, lambda, activation, new DyadicInterval(lower, ratio.Upper.RoundUp(StiffnessBits))), null)
            : (null, "λ is not proved to exceed μ√6|σ̂_4|a*/12 for every a*: G is not bounded below.");
    }

    /// <summary>The statement as a sentence.</summary>
    public override string ToString()
    {
        string weights = string.Join(", ", Weights);
        return Space == LandscapeSpace.Circles
            ? $"On pairs of unit vectors of the plane, a* = ({weights}), μ = {Mu}, every local minimum of G is a signed permutation of B*"
            : $"For d = {Dimension}, a* = ({weights}), μ = {Mu}, λ = {Lambda} and {Activation}, every local minimum of G is a signed permutation of diag(x) B*";
    }

    private static string? Common(IReadOnlyList<Rational> weights, Rational mu) =>
        weights.Any(weight => weight.Sign <= 0) ? "Every weight must be positive."
        : mu.Sign <= 0 ? "μ must be positive."
        : null;
}
