namespace Verifier.Numeric.Evaluation;

/// <summary>Two rows u and v and their directions of change e and f.</summary>
internal readonly ref struct Pair
{
    /// <summary>u.</summary>
    public required ReadOnlySpan<double> U { get; init; }

    /// <summary>v.</summary>
    public required ReadOnlySpan<double> V { get; init; }

    /// <summary>e.</summary>
    public required ReadOnlySpan<double> E { get; init; }

    /// <summary>f.</summary>
    public required ReadOnlySpan<double> F { get; init; }

    /// <summary>All four.</summary>
    public void Deconstruct(out ReadOnlySpan<double> u, out ReadOnlySpan<double> v, out ReadOnlySpan<double> e, out ReadOnlySpan<double> f)
    {
        u = U;
        v = V;
        e = E;
        f = F;
    }
}
