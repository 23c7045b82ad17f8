using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Pieces;

/// <summary>A tiny interval around a breakpoint: outside the gaps the activation is analytic.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Switch">The switching function whose zero lies here.</param>
/// <param name="IsSimpleZero">Whether it is proved that the switching function has exactly one zero here and a derivative without one.</param>
/// <param name="Exact">The zero itself, when it is rational and proved.</param>
public sealed record Gap(Dyadic Lower, Dyadic Upper, Expression Switch, bool IsSimpleZero, Rational? Exact)
{
    /// <summary>The gap as a ball.</summary>
    public Ball ToBall(int precision) => Ball.FromEndpoints(Lower, Upper, precision);
}
