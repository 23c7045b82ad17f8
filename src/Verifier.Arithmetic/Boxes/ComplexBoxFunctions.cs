namespace Verifier.Arithmetic.Boxes;

/// <summary>The functions of the activation language on rectangles.</summary>
public static class ComplexBoxFunctions
{
    private const double SaturatesAt = 20;
    private const double BelowPi = 3.14159;
    private const double TwoOverRootPiAbove = 1.1283792;
    private const double RootHalf = 0.70710678118654752;

    /// <summary>e^z.</summary>
    public static ComplexBox Exp(this ComplexBox z)
    {
        Interval size = z.Real.Exp();
        return new ComplexBox(size * z.Imaginary.Cos(), size * z.Imaginary.Sin());
    }

    /// <summary>cosh z.</summary>
    public static ComplexBox Cosh(this ComplexBox z)
    {
        (Interval sinh, Interval cosh) = Hyperbolic(z.Real);
        return new ComplexBox(cosh * z.Imaginary.Cos(), sinh * z.Imaginary.Sin());
    }

    /// <summary>sinh z.</summary>
    public static ComplexBox Sinh(this ComplexBox z)
    {
        (Interval sinh, Interval cosh) = Hyperbolic(z.Real);
        return new ComplexBox(sinh * z.Imaginary.Cos(), cosh * z.Imaginary.Sin());
    }

    /// <summary>cos z = cosh iz.</summary>
    public static ComplexBox Cos(this ComplexBox z) => Cosh(TimesI(z));

    /// <summary>sin z = −i sinh iz.</summary>
    public static ComplexBox Sin(this ComplexBox z) => -TimesI(Sinh(TimesI(z)));

    /// <summary>tanh z = (sinh 2x + i sin 2y)/(cosh 2x + cos 2y); unknown if the denominator may vanish.</summary>
    public static ComplexBox Tanh(this ComplexBox z)
    {
        if (z.Real.MinimalMagnitude > SaturatesAt)
        {
            // |tanh z ∓ 1| ≤ 2q/(1 − q), q = e^(−2|x|).
            Interval rest = ((Interval)(-2 * z.Real.MinimalMagnitude)).Exp();
            Interval off = new(-3 * rest.Upper, 3 * rest.Upper);
            return new ComplexBox((z.Real.Lower > 0 ? 1.0 : -1.0) + off, off);
        }

        (Interval sinh, Interval cosh) = Hyperbolic(z.Real + z.Real);
        Interval angle = z.Imaginary + z.Imaginary;
        Interval denominator = cosh + angle.Cos();
        return denominator.Lower > 0 ? new ComplexBox(sinh / denominator, angle.Sin() / denominator) : ComplexBox.Unknown;
    }

    /// <summary>1/(1 + e^(−z)); unknown if a pole may be contained.</summary>
    public static ComplexBox Sigmoid(this ComplexBox z) =>
        z.Real.Upper <= 0 ? 1 - (1 + z.Exp()).Reciprocal() : (1 + (-z).Exp()).Reciprocal();

    /// <summary>The principal logarithm; unknown if the rectangle meets (−∞, 0].</summary>
    public static ComplexBox Log(this ComplexBox z)
    {
        if (z.Imaginary.ContainsZero && !(z.Real.Lower > 0))
        {
            return ComplexBox.Unknown;
        }

        Interval logarithm = (z.Real.Square() + z.Imaginary.Square()).Log();
        return new ComplexBox(logarithm * 0.5, Argument(z));
    }

    /// <summary>The principal square root; unknown if the rectangle meets (−∞, 0].</summary>
    public static ComplexBox Sqrt(this ComplexBox z) => (Log(z) * 0.5).Exp();

    /// <summary>log(1 + e^z), continued from the real line to |Im z| &lt; π and to both half planes Re z ≠ 0; unknown beyond.</summary>
    public static ComplexBox Log1pExp(this ComplexBox z)
    {
        // The closed rectangle keeps off the cuts Re z = 0, |Im z| ≥ π, so rectangles that share an edge continue each other.
        if (!z.IsFinite || (z.Real.ContainsZero && z.Imaginary.MaximalMagnitude >= BelowPi))
        {
            return ComplexBox.Unknown;
        }

        if (z.Real.Upper <= 0)
        {
            return (1 + z.Exp()).Log();
        }

        return z.Real.Lower >= 0
            ? z + (1 + (-z).Exp()).Log()
            : Log1pExp(z with { Real = z.Real with { Upper = 0 } }).Union(Log1pExp(z with { Real = z.Real with { Lower = 0 } }));
    }

    /// <summary>log cosh z = log(1 + e^(2z)) − z − log 2, continued like <see cref="Log1pExp"/>.</summary>
    public static ComplexBox LogCosh(this ComplexBox z) => Log1pExp(z + z) - z - ((Interval)2.0).Log();

    /// <summary>atan z = (i/2)(log(1 − iz) − log(1 + iz)); unknown on the cuts ±i[1, ∞).</summary>
    public static ComplexBox Atan(this ComplexBox z)
    {
        ComplexBox turned = TimesI(z);
        return TimesI(((1 - turned).Log() - (1 + turned).Log()) * 0.5);
    }

    /// <summary>erf z: on the vertical way from x to x + iy its derivative is at most (2/√π) e^(t² − x²).</summary>
    public static ComplexBox Erf(this ComplexBox z)
    {
        Interval height = z.Imaginary.MaximalMagnitude;
        Interval along = (height * TwoOverRootPiAbove) * (height.Square() - z.Real.Square()).Exp();
        double away = along.Upper;
        return new ComplexBox(new Interval(-1, 1).Widened(away), new Interval(-away, away));
    }

    /// <summary>Φ(z) = (1 + erf(z/√2))/2.</summary>
    public static ComplexBox NormalCdf(this ComplexBox z) => (1 + Erf(z * new Interval(Interval.Down(RootHalf), Interval.Up(RootHalf)))) * 0.5;

    /// <summary>φ(z) = e^(−z²/2)/√(2π).</summary>
    public static ComplexBox NormalDensity(this ComplexBox z) => Exp(z.Square() * -0.5) * new Interval(0.3989422, 0.3989423);

    private static ComplexBox TimesI(ComplexBox z) => new(-z.Imaginary, z.Real);

    private static (Interval Sinh, Interval Cosh) Hyperbolic(Interval x)
    {
        static Interval Sinh(double x) => (((Interval)x).Exp() - ((Interval)(-x)).Exp()) * 0.5;
        static Interval Cosh(double x) => (((Interval)x).Exp() + ((Interval)(-x)).Exp()) * 0.5;

        return (
            new Interval(Sinh(x.Lower).Lower, Sinh(x.Upper).Upper),
            new Interval(Math.Max(1, Cosh(x.MinimalMagnitude).Lower), Cosh(x.MaximalMagnitude).Upper));
    }

    /// <summary>The argument of a rectangle that does not meet (−∞, 0]: from the corners, where it is extreme.</summary>
    private static Interval Argument(ComplexBox z)
    {
        Interval rightAngle = new(1.5707963267948965, 1.5707963267948968);
        if (z.Real.Lower > 0)
        {
            return (z.Imaginary / z.Real).Atan();
        }

        return z.Imaginary.Lower > 0 ? rightAngle - (z.Real / z.Imaginary).Atan() : -rightAngle - (z.Real / z.Imaginary).Atan();
    }
}
