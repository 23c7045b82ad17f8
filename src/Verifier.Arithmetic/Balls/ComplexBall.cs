using System.Globalization;

namespace Verifier.Arithmetic.Balls;

/// <summary>
/// A rectangle of the complex plane that is guaranteed to contain a complex number, given by the balls of its real and imaginary
/// part.
/// </summary>
/// <remarks>
/// Every operation encloses. A function is indeterminate on a rectangle that meets a pole or a branch cut, so a finite result on a rectangle
/// with interior proves that the function is analytic there. Where the imaginary part is exactly 0 the real function is evaluated instead,
/// which also has values at the ends of cuts (√0 = 0). The default value is the exact number 0.
/// </remarks>
public readonly struct ComplexBall : IEquatable<ComplexBall>
{
    /// <summary>The rectangle <paramref name="real"/> + i·<paramref name="imaginary"/>.</summary>
    public ComplexBall(Ball real, Ball imaginary)
    {
        Real = real;
        Imaginary = imaginary;
    }

    /// <summary>The whole plane: nothing is known.</summary>
    public static ComplexBall Indeterminate => new(Ball.Indeterminate, Ball.Indeterminate);

    /// <summary>The imaginary unit i.</summary>
    public static ComplexBall I => new(default, 1);

    /// <summary>The real part.</summary>
    public Ball Real { get; }

    /// <summary>The imaginary part.</summary>
    public Ball Imaginary { get; }

    /// <summary>The working precision in bits: the larger of the two parts.</summary>
    public int Precision => Math.Max(Real.Precision, Imaginary.Precision);

    /// <summary>Whether the rectangle is bounded.</summary>
    public bool IsFinite => Real.IsFinite && Imaginary.IsFinite;

    /// <summary>Whether the rectangle is a single number.</summary>
    public bool IsExact => Real.IsExact && Imaginary.IsExact;

    /// <summary>Whether the imaginary part is exactly 0.</summary>
    public bool IsReal => Imaginary.IsZero;

    /// <summary>Whether the rectangle contains 0.</summary>
    public bool ContainsZero => Real.ContainsZero && Imaginary.ContainsZero;

    /// <summary>An upper bound of |z| over the rectangle.</summary>
    public Magnitude MagnitudeUpperBound => Hypotenuse(Real.MagnitudeUpperBound, Imaginary.MagnitudeUpperBound);

    /// <summary>A lower bound of |z| over the rectangle; 0 if it contains 0.</summary>
    public Magnitude MagnitudeLowerBound
    {
        get
        {
            Magnitude x = Real.MagnitudeLowerBound;
            Magnitude y = Imaginary.MagnitudeLowerBound;
            return Magnitude.Max(Magnitude.Max(x, y), SumDown(x.MultiplyDown(x), y.MultiplyDown(y)).SqrtDown());
        }
    }

    /// <summary>A bound of the distance from the midpoint to any point of the rectangle.</summary>
    public Magnitude Radius => Hypotenuse(Real.Radius, Imaginary.Radius);

    /// <summary>A real number as a complex one.</summary>
    public static implicit operator ComplexBall(Ball real) => new(real, default);

    /// <summary>An integer as a complex number.</summary>
    public static implicit operator ComplexBall(int value) => new(value, default);

    /// <summary>Sum.</summary>
    public static ComplexBall operator +(ComplexBall left, ComplexBall right) => new(left.Real + right.Real, left.Imaginary + right.Imaginary);

    /// <summary>Difference.</summary>
    public static ComplexBall operator -(ComplexBall left, ComplexBall right) => new(left.Real - right.Real, left.Imaginary - right.Imaginary);

    /// <summary>Negative.</summary>
    public static ComplexBall operator -(ComplexBall value) => new(-value.Real, -value.Imaginary);

    /// <summary>Product.</summary>
    public static ComplexBall operator *(ComplexBall left, ComplexBall right) => ComplexBallArithmetic.Multiply(left, right);

    /// <summary>Quotient; indeterminate if the divisor contains 0.</summary>
    public static ComplexBall operator /(ComplexBall left, ComplexBall right) => ComplexBallArithmetic.Divide(left, right);

    /// <summary>Sum with an exact rational.</summary>
    public static ComplexBall operator +(ComplexBall left, Rational right) => new(left.Real + right, left.Imaginary);

    /// <summary>Difference with an exact rational.</summary>
    public static ComplexBall operator -(ComplexBall left, Rational right) => new(left.Real - right, left.Imaginary);

    /// <summary>Product with an exact rational.</summary>
    public static ComplexBall operator *(ComplexBall left, Rational right) => new(left.Real * right, left.Imaginary * right);

    /// <summary>Quotient by an exact rational; indeterminate for 0.</summary>
    public static ComplexBall operator /(ComplexBall left, Rational right) => new(left.Real / right, left.Imaginary / right);

    /// <summary>Sum with an exact integer.</summary>
    public static ComplexBall operator +(ComplexBall left, int right) => new(left.Real + right, left.Imaginary);

    /// <summary>Sum with an exact integer.</summary>
    public static ComplexBall operator +(int left, ComplexBall right) => right + left;

    /// <summary>Difference with an exact integer.</summary>
    public static ComplexBall operator -(ComplexBall left, int right) => new(left.Real - right, left.Imaginary);

    /// <summary>Difference with an exact integer.</summary>
    public static ComplexBall operator -(int left, ComplexBall right) => new(left - right.Real, -right.Imaginary);

    /// <summary>Product with an exact integer.</summary>
    public static ComplexBall operator *(ComplexBall left, int right) => new(left.Real * right, left.Imaginary * right);

    /// <summary>Product with an exact integer.</summary>
    public static ComplexBall operator *(int left, ComplexBall right) => right * left;

    /// <summary>Quotient by an exact integer; indeterminate for 0.</summary>
    public static ComplexBall operator /(ComplexBall left, int right) => new(left.Real / right, left.Imaginary / right);

    /// <summary>Quotient of an exact integer; indeterminate if the divisor contains 0.</summary>
    public static ComplexBall operator /(int left, ComplexBall right) => (ComplexBall)left / right;

    /// <summary>Whether both parts are equal sets.</summary>
    public static bool operator ==(ComplexBall left, ComplexBall right) => left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    public static bool operator !=(ComplexBall left, ComplexBall right) => !left.Equals(right);

    /// <summary>The same set with another working precision.</summary>
    public ComplexBall WithPrecision(int precision) => new(Real.WithPrecision(precision), Imaginary.WithPrecision(precision));

    /// <summary>A rectangle that contains every point at a distance of at most <paramref name="error"/>.</summary>
    public ComplexBall WithRadiusAdded(Magnitude error) => new(Real.WithRadiusAdded(error), Imaginary.WithRadiusAdded(error));

    /// <summary>Whether every number of <paramref name="other"/> lies in this rectangle.</summary>
    public bool Contains(ComplexBall other) => Real.Contains(other.Real) && Imaginary.Contains(other.Imaginary);

    /// <summary>Whether the rectangles have a common point.</summary>
    public bool Overlaps(ComplexBall other) => Real.Overlaps(other.Real) && Imaginary.Overlaps(other.Imaginary);

    /// <summary>A rectangle that contains both.</summary>
    public ComplexBall Union(ComplexBall other) => new(Real.Union(other.Real), Imaginary.Union(other.Imaginary));

    /// <summary>The common part of two enclosures of one number.</summary>
    public ComplexBall Intersect(ComplexBall other) => new(Real.Intersect(other.Real), Imaginary.Intersect(other.Imaginary));

    /// <inheritdoc/>
    public bool Equals(ComplexBall other) => Real == other.Real && Imaginary == other.Imaginary;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ComplexBall other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Real, Imaginary);

    /// <summary>The text <c>(real) + (imaginary)i</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Real}) + ({Imaginary})i");

    internal ComplexBall Center() => new(Real.Center(), Imaginary.Center());

    internal ComplexBall Conjugate() => new(Real, -Imaginary);

    internal ComplexBall Scale(int power) => new(Real.Scale(power), Imaginary.Scale(power));

    private static Magnitude Hypotenuse(Magnitude x, Magnitude y) => x.IsZero ? y : y.IsZero ? x : ((x * x) + (y * y)).Sqrt();

    /// <summary>x + y rounded down, as (x + y rounded up) less one part in 2^28.</summary>
    private static Magnitude SumDown(Magnitude x, Magnitude y)
    {
        Magnitude sum = x + y;
        return sum.SubtractDown(sum * Magnitude.PowerOfTwo(-28));
    }
}
