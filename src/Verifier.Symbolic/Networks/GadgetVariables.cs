using System.Globalization;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>The letters of gadgets: a gadget is a polynomial in inner products, so the dimension of x never enters.</summary>
/// <remarks>A gadget of one vector b uses v = b: α = bᵀx, V = ‖b‖². The teacher direction u is a unit vector.</remarks>
public static class GadgetVariables
{
    /// <summary>α = vᵀx.</summary>
    public const string Alpha = "alpha";

    /// <summary>β = wᵀx.</summary>
    public const string Beta = "beta";

    /// <summary>V = ‖v‖².</summary>
    public const string V = "V";

    /// <summary>W = ‖w‖².</summary>
    public const string W = "W";

    /// <summary>c = ⟨v, w⟩.</summary>
    public const string C = "c";

    /// <summary>p = ⟨u, v⟩.</summary>
    public const string P = "p";

    /// <summary>q = ⟨u, w⟩.</summary>
    public const string Q = "q";

    /// <summary>The letter as a polynomial.</summary>
    public static MultivariatePolynomial Letter(string name) => MultivariatePolynomial.Variable(name);

    /// <summary>The name of 1/σ̂_k inside gadgets, <c>r4</c>.</summary>
    public static string Reciprocal(int degree) => string.Create(CultureInfo.InvariantCulture, $"r{degree}");
}
