using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Neighbours;

/// <summary>
/// Tian 2017: (w − w*)ᵀ E∇J/N = (1/2π) yᵀMy, y = (‖w*‖, ‖w‖), for one ReLU unit, with
/// M = ½ [[sin 2θ + 2π − 2θ, −(2π − θ) cos θ − sin θ], [·, 2π]].
/// </summary>
/// <remarks>
/// 4 det M = D = 2π(sin 2θ + 2π − 2θ) − u², u = (2π − θ) cos θ + sin θ, has D(0) = 0 and D′ = 2 sin θ ((2π − θ)u − 4π sin θ): where the bracket is
/// positive D rises, and after it D falls. The lower right entry is positive, so M ≻ 0 exactly where D &gt; 0.
/// </remarks>
public static class LyapunovMatrix
{
    private const int Precision = 96;
    private static readonly Rational RisesUpTo = 1;
    private static readonly Rational FallsFrom = new(11, 5);
    private static readonly Rational AbovePi = new(22, 7);

    /// <summary>D(θ).</summary>
    public static Ball Determinant(Ball angle)
    {
        Ball turn = 2 * Ball.Pi(angle.Precision);
        return (turn * ((2 * angle).Sin() + turn - (2 * angle))) - Border(angle).Pow(2);
    }

    /// <summary>
    /// θ_c such that M is positive definite on (0, θ_c) and not on [θ_c, π]; null when a step of the proof fails.
    /// </summary>
    /// <param name="bits">The accuracy of θ_c.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SignChange? CriticalAngle(int bits, CancellationToken cancellation = default)
    {
        bool rises = IntervalCover.Holds(0, RisesUpTo, Precision, piece => Slope(piece).IsPositive);
        bool stays = IntervalCover.Holds(RisesUpTo, FallsFrom, Precision, piece => Determinant(piece).IsPositive);
        bool falls = IntervalCover.Holds(FallsFrom, AbovePi, Precision, piece => Slope(piece).IsNegative);
        return rises && stays && falls
            ? SignChange.Between(At, FallsFrom, 3, bits + 32)?.Narrow(At, bits, cancellation)
            : null;

        static Ball At(Rational angle, int precision) => Determinant(Ball.FromRational(angle, precision + 16));
    }

    /// <summary>The bracket of D′ = 2 sin θ (…).</summary>
    private static Ball Slope(Ball angle)
    {
        Ball pi = Ball.Pi(angle.Precision);
        return (((2 * pi) - angle) * Border(angle)) - (4 * pi * angle.Sin());
    }

    private static Ball Border(Ball angle) => (((2 * Ball.Pi(angle.Precision)) - angle) * angle.Cos()) + angle.Sin();
}
