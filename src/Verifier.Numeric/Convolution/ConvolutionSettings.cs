namespace Verifier.Numeric.Convolution;

/// <summary>Choices of a descent from random starts; ‖w*‖ = 1.</summary>
public sealed record ConvolutionSettings
{
    /// <summary>k.</summary>
    public int Patches { get; init; } = 20;

    /// <summary>p.</summary>
    public int PatchSize { get; init; } = 25;

    /// <summary>(1ᵀa*)²/‖a*‖² ∈ [0, k].</summary>
    public double Ratio { get; init; } = 4;

    /// <summary>‖a*‖.</summary>
    public double WeightNorm { get; init; } = 1;

    /// <summary>η; null for half the inverse of the largest curvature in a, at most 0.1.</summary>
    public double? StepSize { get; init; }

    /// <summary>The greatest number of steps.</summary>
    public int Steps { get; init; } = 2000;

    /// <summary>Independent starts to try until one reaches the teacher.</summary>
    public int Restarts { get; init; } = 1;

    /// <summary>The seed of the starts.</summary>
    public ulong Seed { get; init; } = 1;
}
