namespace Verifier.Benchmarks.Specialists;

/// <summary>An activation that every side knows.</summary>
/// <param name="Name">Its name for the peers.</param>
/// <param name="Text">Its text for us.</param>
internal sealed record SmoothActivation(string Name, string Text)
{
    /// <summary>Those of the comparison.</summary>
    public static IReadOnlyList<SmoothActivation> All { get; } =
    [
        new("tanh", "tanh(x)"),
        new("sigmoid", "sigmoid(x)"),
        new("softplus", "softplus(x)"),
        new("silu", "x*sigmoid(x)"),
        new("mish", "x*tanh(softplus(x))"),
    ];
}
