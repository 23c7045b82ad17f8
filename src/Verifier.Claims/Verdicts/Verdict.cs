namespace Verifier.Claims.Verdicts;

/// <summary>What comparing the routes to a quantity has shown. Closed: the sealed records of this namespace.</summary>
/// <remarks>Two verdicts are equal when they are of the same kind and carry the same data.</remarks>
public abstract record Verdict
{
    private protected Verdict()
    {
    }

    /// <summary>The name people and programs read; stable.</summary>
    public abstract string Name { get; }

    /// <summary>What the verdict rests on, as one sentence without a full stop; empty when there is nothing to add.</summary>
    public abstract string Explanation { get; }

    /// <summary>Whether the statement stands: not refuted, and not left open.</summary>
    public bool Holds => this is not (Refuted or Undecided);
}
