using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Recovery;

/// <summary>One unit of a teacher, and what was found of it.</summary>
/// <param name="Weight">a*_i.</param>
/// <param name="Found">The estimate of |a*_i| from samples, Algorithm 1 or 2; its sign was turned to the positive.</param>
/// <param name="Limit">What infinitely many samples would have given at the found rows.</param>
/// <param name="FromNorm">The estimate of a*_i from the length of the row alone; null where lengths do not tell.</param>
/// <param name="Cosine">|cos| of the angle between found row and b*_i.</param>
/// <param name="IsSignRight">Whether the row, with the sign that the algorithm gives it, points along b*_i; null when signs cannot be told.</param>
public sealed record RecoveredUnit(double Weight, Estimate Found, double Limit, double? FromNorm, double Cosine, bool? IsSignRight)
{
    /// <summary>‖b̂_i − b*_i‖ for rows of norm one, signs aside.</summary>
    public double RowError => RowMatching.RowError(Cosine);
}
