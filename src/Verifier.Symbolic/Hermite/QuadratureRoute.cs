using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Growth;

namespace Verifier.Symbolic.Hermite;

/// <summary>The Hermite series by certified quadrature of the whole activation: no closed form and no symmetry is used.</summary>
/// <remarks>A second route to compare the first with; zeros stay unknown here.</remarks>
public static class QuadratureRoute
{
    /// <summary>The series, or null when no growth bound is derived. A value beyond the work budget is indeterminate.</summary>
    public static HermiteSeries? TryCreate(Expression activation)
    {
        ArgumentNullException.ThrowIfNull(activation);
        (TailGrowth? growth, _) = TailGrowth.Derive(activation);
        if (growth is null)
        {
            return null;
        }

        HermiteRemainder whole = new(activation, Parity.None, growth, byPanels: true);
        return new EnclosedHermiteSeries(activation, null, [whole], whole);
    }
}
