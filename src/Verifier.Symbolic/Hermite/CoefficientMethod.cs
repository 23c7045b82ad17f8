namespace Verifier.Symbolic.Hermite;

/// <summary>What a coefficient rests on.</summary>
public enum CoefficientMethod
{
    /// <summary>An exact closed form.</summary>
    ClosedForm,

    /// <summary>A symmetry of the activation that fixes the coefficient exactly.</summary>
    Symmetry,

    /// <summary>A rigorous enclosure by certified quadrature.</summary>
    Enclosure,
}
