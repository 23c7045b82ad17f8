using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Kernels;

/// <summary>A dual kernel in closed form: an exact constant plus multiples of Φ₂(h, k; r). In a formula ρ is a parameter of the constants.</summary>
/// <param name="Elementary">The part without Φ₂.</param>
/// <param name="Bivariate">The multiples of Φ₂; none for an elementary kernel.</param>
public sealed record DualFormula(ExactConstant Elementary, ImmutableArray<BivariateTerm> Bivariate)
{
    /// <summary>The name of ρ.</summary>
    public const string Rho = "rho";

    /// <summary>An elementary value, or null for null.</summary>
    public static DualFormula? Of(ExactConstant? elementary) => elementary is null ? null : new DualFormula(elementary, []);

    /// <summary>Whether no Φ₂ occurs.</summary>
    public bool IsElementary => Bivariate.IsEmpty;
}
