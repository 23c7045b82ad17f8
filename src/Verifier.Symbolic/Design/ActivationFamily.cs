using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Design;

/// <summary>Activations that differ in one parameter.</summary>
/// <param name="Text">σ with the parameter in it.</param>
/// <param name="Parameter">The name of the parameter.</param>
public sealed record ActivationFamily(Expression Text, string Parameter)
{
    /// <summary>The member for a value of the parameter.</summary>
    public Expression At(Rational value) => Substitute.In(
        Text, Build.X, new Dictionary<string, Expression>(StringComparer.Ordinal) { [Parameter] = Build.Number(value) });

    /// <summary>
    /// An enclosure, by certified quadrature, of one of the <see cref="DesignLetters"/> for one member; indeterminate where it is not found.
    /// </summary>
    /// <param name="letter">The letter.</param>
    /// <param name="value">The value of the parameter.</param>
    /// <param name="bits">The radius is about 2^(−bits).</param>
    /// <param name="cancellation">Stops the work.</param>
    public Ball Enclose(string letter, Rational value, int bits, CancellationToken cancellation = default)
    {
        Expression member = At(value);
        return letter switch
        {
            DesignLetters.SecondMoment => QuadratureRoute.TryCreate(member)?.SecondMoment(bits, cancellation) ?? Ball.Indeterminate,
            DesignLetters.MeanSquareSlope => Slope(member, bits, cancellation),
            _ => QuadratureRoute.TryCreate(member)?.Coefficient(DesignLetters.Degree(letter), bits, cancellation).Value ?? Ball.Indeterminate,
        };
    }

    private static Ball Slope(Expression member, int bits, CancellationToken cancellation) =>
        KnownJumps.Of(member) is { IsEmpty: true }
        && QuadratureRoute.TryCreate(Differentiate.Of(member)) is { } series ? series.SecondMoment(bits, cancellation)
        : Ball.Indeterminate;
}
