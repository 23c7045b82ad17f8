namespace Verifier.Arithmetic.Quadrature;

/// <summary>Why a certified integration gave no enclosure.</summary>
public enum QuadratureStop
{
    /// <summary>Next to the location the integrand is not analytic, and not bounded or not continuous either.</summary>
    Singular,

    /// <summary>The evaluation budget is spent.</summary>
    Budget,

    /// <summary>Rounding errors stayed above the tolerance at every precision tried.</summary>
    Precision,
}
