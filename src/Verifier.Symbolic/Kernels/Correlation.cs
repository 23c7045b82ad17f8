using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Kernels;

/// <summary>
/// A correlation −1 ≤ ρ ≤ 1 known exactly: by its value, as cos θ, or by its distance from 1, so that 1 − ρ and 1 − ρ² never come from a difference.
/// </summary>
/// <remarks>Equal are correlations given in the same way by the same number.</remarks>
public sealed record Correlation
{
    private readonly Rational number;
    private readonly Given given;

    private Correlation(Rational number, Given given)
    {
        this.number = number;
        this.given = given;
    }

    private enum Given
    {
        Value,
        Angle,
        Gap,
    }

    /// <summary>ρ, when it is rational; null for the cosine of an angle other than 0.</summary>
    public Rational? Exact => given switch
    {
        Given.Value => number,
        Given.Gap => 1 - number,
        _ => number.IsZero ? Rational.One : null,
    };

    /// <summary>θ with ρ = cos θ, when the correlation was given so.</summary>
    public Rational? Angle => given == Given.Angle ? number : null;

    /// <summary>1 − ρ, when the correlation was given so.</summary>
    public Rational? Distance => given == Given.Gap ? number : null;

    /// <summary>The correlation ρ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">ρ is outside [−1, 1].</exception>
    public static Correlation Of(Rational rho) => Rational.Abs(rho) <= 1
        ? new(rho, Given.Value)
        : throw new ArgumentOutOfRangeException(nameof(rho), rho, "A correlation lies between −1 and 1.");

    /// <summary>The correlation cos θ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">θ is outside [0, π].</exception>
    public static Correlation AtAngle(Rational theta) => IsAngle(theta)
        ? new(theta, Given.Angle)
        : throw new ArgumentOutOfRangeException(nameof(theta), theta, "An angle between vectors lies between 0 and pi.");

    /// <summary>The correlation 1 − δ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">δ is outside [0, 2].</exception>
    public static Correlation OneMinus(Rational delta) => delta.Sign >= 0 && delta <= 2
        ? new(delta, Given.Gap)
        : throw new ArgumentOutOfRangeException(nameof(delta), delta, "The distance of a correlation from 1 lies between 0 and 2.");

    /// <summary>Whether 0 ≤ θ ≤ π.</summary>
    public static bool IsAngle(Rational theta) => theta.Sign >= 0 && (Ball.Pi(128) - theta).IsPositive;

    /// <summary>ρ to <paramref name="bits"/> bits.</summary>
    public Ball Value(int bits) => Exact is { } rho ? Ball.FromRational(rho, bits) : Ball.FromRational(number, bits).Cos();

    /// <summary>1 − ρ to <paramref name="bits"/> relative bits: 2 sin²(θ/2).</summary>
    public Ball Gap(int bits) => Exact is { } rho ? Ball.FromRational(1 - rho, bits) : 2 * Ball.FromRational(number / 2, bits).Sin().Pow(2);

    /// <summary>1 − ρ² to <paramref name="bits"/> relative bits: sin² θ.</summary>
    public Ball Complement(int bits) => Exact is { } rho ? Ball.FromRational(1 - (rho * rho), bits) : Ball.FromRational(number, bits).Sin().Pow(2);

    /// <inheritdoc/>
    public override string ToString() => given switch
    {
        Given.Value => number.ToString(),
        Given.Angle => $"cos({number})",
        _ => $"1 - {number}",
    };
}
