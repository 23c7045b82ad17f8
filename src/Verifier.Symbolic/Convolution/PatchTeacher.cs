using Verifier.Arithmetic;

namespace Verifier.Symbolic.Convolution;

/// <summary>All that the landscape depends on of a teacher with ‖w*‖ = 1: k, S² = (1ᵀa*)² and A² = ‖a*‖². For ReLU and any norm put ‖w*‖a* for a*.</summary>
public sealed record PatchTeacher
{
    /// <summary>The teacher of k patches.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k &lt; 1, A² ≤ 0, or not 0 ≤ S² ≤ kA².</exception>
    public PatchTeacher(int patches, Rational sumSquare, Rational normSquare)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patches, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(normSquare.Sign, nameof(normSquare));
        ArgumentOutOfRangeException.ThrowIfNegative(sumSquare.Sign, nameof(sumSquare));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sumSquare, normSquare * patches);
        (Patches, SumSquare, NormSquare) = (patches, sumSquare, normSquare);
    }

    /// <summary>k.</summary>
    public int Patches { get; }

    /// <summary>S².</summary>
    public Rational SumSquare { get; }

    /// <summary>A².</summary>
    public Rational NormSquare { get; }

    /// <summary>S²/A².</summary>
    public Rational Ratio => SumSquare / NormSquare;
}
