namespace Verifier.Numeric.Landscape;

/// <summary>What a stationary point of G is proved to be.</summary>
public enum StationaryKind
{
    /// <summary>Neither is proved.</summary>
    Unknown,

    /// <summary>A strict local minimum: the Hessian is positive definite.</summary>
    Minimum,

    /// <summary>No local minimum: the Hessian has a direction of negative curvature.</summary>
    Saddle,
}
