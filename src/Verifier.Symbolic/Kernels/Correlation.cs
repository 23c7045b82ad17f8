using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Kernels;

/// <summary>
/// A correlation −1 ≤ ρ ≤ 1 known exactly: by its value, as cos θ, or by its distance from 1, so that 1 − ρ and 1 − ρ² never come from a difference.
/// </summary>
public sealed record Correlation
{
    private readonly Rational number;
    private readonly bool isAngle;

    private Correlation(Rational number, bool isAngle)
    {
        this.number = number;
        this.isAngle = isAngle;
    }

    /// <summary>ρ, when it is rational; null for the cosine of an angle other than 0.</summary>
    public Rational? Exact => !isAngle ? number : number.IsZero ? Rational.One : null;

    /// <summary>θ with ρ = cos θ, when the correlation was given so.</summary>
    public Rational? Angle => isAngle ? number : null;

    /// <summary>The correlation ρ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">ρ is outside [−1, 1].</exception>
    public static Correlation Of(Rational rho) => Rational.Abs(rho) <= 1
        ? new(rho, isAngle: false)
        : throw new ArgumentOutOfRangeException(nameof(rho), rho, "A correlation lies between −1 and 1.");

    /// <summary>The correlation cos θ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">θ is outside [0, π].</exception>
    public static Correlation AtAngle(Rational theta) => theta.Sign >= 0 && (Ball.Pi(128) - theta).IsPositive
        ? new(theta, isAngle: true)
        : throw new ArgumentOutOfRangeException(nameof(theta), theta, "An angle between vectors lies between 0 and pi.");

    /// <summary>The correlation 1 − δ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">δ is outside [0, 2].</exception>
    public static Correlation OneMinus(Rational delta) => delta.Sign >= 0 && delta <= 2
        ? new(1 - delta, isAngle: false)
        : throw new ArgumentOutOfRangeException(nameof(delta), delta, "The distance of a correlation from 1 lies between 0 and 2.");

    /// <summary>ρ to <paramref name="bits"/> bits.</summary>
    public Ball Value(int bits) => isAngle ? Ball.FromRational(number, bits).Cos() : Ball.FromRational(number, bits);

    /// <summary>1 − ρ to <paramref name="bits"/> relative bits: 2 sin²(θ/2).</summary>
    public Ball Gap(int bits) => isAngle ? 2 * Ball.FromRational(number / 2, bits).Sin().Pow(2) : Ball.FromRational(1 - number, bits);

    /// <summary>1 − ρ² to <paramref name="bits"/> relative bits: sin² θ.</summary>
    public Ball Complement(int bits) => isAngle ? Ball.FromRational(number, bits).Sin().Pow(2) : Ball.FromRational(1 - (number * number), bits);

    /// <inheritdoc/>
    public override string ToString() => isAngle ? "cos(" + number + ")" : number.ToString();
}
