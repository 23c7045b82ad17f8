using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>What came of a certified integration: enclosures, or the reason why there are none.</summary>
public abstract record QuadratureResult
{
    private QuadratureResult()
    {
    }

    /// <summary>Every component is enclosed to the accuracy asked for.</summary>
    /// <param name="Values">The integrals of the components.</param>
    /// <param name="Evaluations">How often the integrand was evaluated.</param>
    public sealed record Enclosed(IReadOnlyList<Ball> Values, int Evaluations) : QuadratureResult;

    /// <summary>Integration stopped without the accuracy asked for.</summary>
    /// <param name="Reason">What stopped it.</param>
    /// <param name="Location">The point where it stopped.</param>
    public sealed record Stopped(QuadratureStop Reason, Dyadic Location) : QuadratureResult;
}
