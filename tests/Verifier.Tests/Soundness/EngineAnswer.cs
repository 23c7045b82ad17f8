using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;

namespace Verifier.Tests.Soundness;

/// <summary>What the engine said: a series with the value asked for, or a refusal.</summary>
internal sealed record EngineAnswer(HermiteSeries? Series, Ball? Value, Refusal? Refusal)
{
    private const long MostBits = 1 << 17;

    /// <summary>The enclosure, if it is bounded and not astronomically far away.</summary>
    public Enclosure? Enclosure =>
        Value is { IsFinite: true } ball && ball.MagnitudeUpperBound.TopExponent < MostBits ? Soundness.Enclosure.Of(ball) : null;

    /// <summary>Whether the refusal claims a proof.</summary>
    public bool IsProvedRefusal => Refusal is { Kind: RefusalKind.NotSquareIntegrable or RefusalKind.Undefined };
}
