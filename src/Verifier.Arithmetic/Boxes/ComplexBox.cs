namespace Verifier.Arithmetic.Boxes;

/// <summary>A rectangle of the complex plane with double ends: quick bounds of an analytic function over a region.</summary>
/// <remarks>
/// The functions promise what those of <see cref="Balls.ComplexBall"/> promise, with few digits: they enclose, and a finite value on a rectangle
/// proves that the function is analytic there.
/// </remarks>
/// <param name="Real">The real parts.</param>
/// <param name="Imaginary">The imaginary parts.</param>
public readonly record struct ComplexBox(Interval Real, Interval Imaginary)
{
    /// <summary>Nothing is known.</summary>
    public static ComplexBox Unknown => new(Interval.Unknown, Interval.Unknown);

    /// <summary>Whether the rectangle is bounded.</summary>
    public bool IsFinite => Real.IsFinite && Imaginary.IsFinite;

    /// <summary>A bound of |z|.</summary>
    public double MaximalMagnitude
    {
        get
        {
            double x = Real.MaximalMagnitude;
            double y = Imaginary.MaximalMagnitude;
            return Interval.Up(Math.Sqrt(Interval.Up(Interval.Up(x * x) + Interval.Up(y * y))));
        }
    }

    /// <summary>A real interval.</summary>
    public static implicit operator ComplexBox(Interval real) => new(real, 0);

    /// <summary>A real number.</summary>
    public static implicit operator ComplexBox(double real) => new(real, 0);

    /// <summary>Sum.</summary>
    public static ComplexBox operator +(ComplexBox left, ComplexBox right) => new(left.Real + right.Real, left.Imaginary + right.Imaginary);

    /// <summary>Difference.</summary>
    public static ComplexBox operator -(ComplexBox left, ComplexBox right) => new(left.Real - right.Real, left.Imaginary - right.Imaginary);

    /// <summary>Negative.</summary>
    public static ComplexBox operator -(ComplexBox value) => new(-value.Real, -value.Imaginary);

    /// <summary>Product.</summary>
    public static ComplexBox operator *(ComplexBox left, ComplexBox right) => new(
        (left.Real * right.Real) - (left.Imaginary * right.Imaginary), (left.Real * right.Imaginary) + (left.Imaginary * right.Real));

    /// <summary>Quotient; unknown if the divisor contains 0.</summary>
    public static ComplexBox operator /(ComplexBox left, ComplexBox right) => left * right.Reciprocal();

    /// <summary>z², whose parts are sharp.</summary>
    public ComplexBox Square()
    {
        Interval product = Real * Imaginary;
        return new ComplexBox(Real.Square() - Imaginary.Square(), product + product);
    }

    /// <summary>z^<paramref name="exponent"/>.</summary>
    public ComplexBox Pow(int exponent)
    {
        if (exponent < 0)
        {
            return Pow(-(long)exponent).Reciprocal();
        }

        return Pow((long)exponent);
    }

    /// <summary>1/z; unknown if the rectangle contains 0.</summary>
    public ComplexBox Reciprocal()
    {
        Interval square = Real.Square() + Imaginary.Square();
        return new ComplexBox(Real / square, -Imaginary / square);
    }

    /// <summary>The smallest rectangle that contains both.</summary>
    public ComplexBox Union(ComplexBox other) => new(Real.Union(other.Real), Imaginary.Union(other.Imaginary));

    private ComplexBox Pow(long exponent)
    {
        ComplexBox result = 1;
        ComplexBox factor = this;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? result * factor : result;
            factor = exponent > 1 ? factor.Square() : factor;
        }

        return result;
    }
}
