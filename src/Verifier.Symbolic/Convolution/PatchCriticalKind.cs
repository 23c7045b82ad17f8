namespace Verifier.Symbolic.Convolution;

/// <summary>What a critical point of the population loss is, up to the scale of v.</summary>
public enum PatchCriticalKind
{
    /// <summary>A minimum with loss 0: the teacher, or another filter that computes the same function.</summary>
    GlobalMinimum,

    /// <summary>A strict local minimum with positive loss.</summary>
    SpuriousMinimum,

    /// <summary>A minimum in the weights, not in the filter.</summary>
    Saddle,
}
