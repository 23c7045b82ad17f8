using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Design;

/// <summary>A component γ̂_k h_k of a designed polynomial.</summary>
/// <param name="Degree">k.</param>
/// <param name="Wanted">The coefficient that was asked for.</param>
/// <param name="Coefficient">The coefficient that the polynomial has: the wanted one where it is exact, else a decimal inside its enclosure.</param>
public sealed record DesignedComponent(int Degree, CertifiedNumber Wanted, ExactConstant Coefficient)
{
    /// <summary>The component for a wanted coefficient; a decimal of about <paramref name="digits"/> places where no closed form is known.</summary>
    public static DesignedComponent Of(int degree, CertifiedNumber wanted, int digits) =>
        new(degree, wanted, wanted.ClosedForm ?? Decimals.Of(wanted.Value, digits));

    /// <summary>Whether the polynomial has exactly the wanted coefficient.</summary>
    public bool IsExact => Wanted.ClosedForm is not null;
}
