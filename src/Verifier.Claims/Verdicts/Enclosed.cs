using System.Globalization;

namespace Verifier.Claims.Verdicts;

/// <summary>Rigorous enclosures of both sides overlap: the two sides differ by at most 10^<see cref="Exponent"/>.</summary>
/// <param name="Exponent">The least e such that both enclosures lie in an interval of width at most 10^e.</param>
public sealed record Enclosed(int Exponent) : Verdict
{
    /// <inheritdoc/>
    public override string Name => "Enclosed";

    /// <inheritdoc/>
    public override string Explanation => string.Create(CultureInfo.InvariantCulture, $"agree to 1e{Exponent}");
}
