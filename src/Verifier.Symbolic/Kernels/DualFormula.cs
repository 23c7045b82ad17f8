using System.Collections.Immutable;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Symbolic.Kernels;

/// <summary>A dual kernel in closed form: an exact constant plus multiples of Φ₂(h, k; r). In a formula ρ is a parameter of the constants.</summary>
/// <param name="Elementary">The part without Φ₂.</param>
/// <param name="Bivariate">The multiples of Φ₂; none for an elementary kernel.</param>
/// <param name="Domain">The range −1 &lt; ρ &lt; 1 of the parameter; null for a value at a number.</param>
public sealed record DualFormula(ExactConstant Elementary, ImmutableArray<BivariateTerm> Bivariate, ParameterDomain? Domain = null)
{
    /// <summary>The name of ρ.</summary>
    public const string Rho = "rho";

    /// <summary>Whether no Φ₂ occurs.</summary>
    public bool IsElementary => Bivariate.IsEmpty;

    /// <summary>An enclosure of a value without parameter, each constant of relative radius about 2^(−precision).</summary>
    public Ball ToBall(int precision)
    {
        Ball sum = Elementary.ToBall(precision);
        foreach (BivariateTerm term in Bivariate)
        {
            Ball correlation = term.Correlation.ToBall(precision);
            sum += term.Weight.ToBall(precision) * BallBivariateNormal.NormalCdf(
                term.First.ToBall(precision), term.Second.ToBall(precision), correlation, term.Complement.ToBall(precision));
        }

        return sum;
    }
}
