namespace Verifier.Numeric.Sampling;

/// <summary>h·max(0, x) + Σ_k p_k xᵏ with h and p_k in doubles: ReLU, |x|, leaky ReLU, polynomials, and any of these minus low Hermite degrees.</summary>
/// <remarks>
/// Equality is identity. Evaluated by Horner's rule: with Hermite polynomials of high degree the powers cancel, so the degree is limited to
/// <see cref="GreatestDegree"/>, where for |x| ≤ 6 the loss is below three digits.
/// </remarks>
public sealed class HingePolynomial
{
    /// <summary>The greatest degree accepted.</summary>
    public const int GreatestDegree = 8;

    /// <summary>Coefficients are padded by zeros to this degree, so that a kernel need not ask.</summary>
    internal const int LeastDegree = 4;

    /// <summary>h·max(0, x) + Σ_k p_k xᵏ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degree is above <see cref="GreatestDegree"/>.</exception>
    public HingePolynomial(double hinge, params double[] powers)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(powers.Length, GreatestDegree + 1, nameof(powers));
        Hinge = hinge;
        Padded = new double[Math.Max(LeastDegree + 1, powers.Length)];
        powers.CopyTo(Padded, 0);
        SlopePowers = new double[Math.Max(LeastDegree + 1, powers.Length - 1)];
        for (int k = 1; k < Padded.Length; k++)
        {
            SlopePowers[k - 1] = k * Padded[k];
        }

        IsBareHinge = Array.TrueForAll(Padded, power => power == 0);
        IsEvenPolynomial = hinge == 0 && Array.TrueForAll([.. Padded.Where((_, k) => k % 2 == 1)], power => power == 0);
    }

    /// <summary>max(0, x).</summary>
    public static HingePolynomial Relu { get; } = new(1);

    /// <summary>|x| = 2 max(0, x) − x.</summary>
    public static HingePolynomial Absolute { get; } = new(2, 0, -1);

    /// <summary>h.</summary>
    public double Hinge { get; }

    /// <summary>p_0, p_1, …, at least up to p_4.</summary>
    public IReadOnlyList<double> Powers => Padded;

    /// <summary>p_0, p_1, …, at least up to p_4.</summary>
    internal double[] Padded { get; }

    /// <summary>Whether all p_k are zero, so that kernels may leave the polynomial out.</summary>
    internal bool IsBareHinge { get; }

    /// <summary>Whether there are even powers only, so that kernels may leave the odd ones and the hinge out.</summary>
    internal bool IsEvenPolynomial { get; }

    /// <summary>Whether f is linear on both sides of 0 and not the same on both.</summary>
    internal bool IsPiecewiseLinear => Hinge != 0 && Array.TrueForAll(Padded[2..], power => power == 0);

    /// <summary>Whether f(rx) = r f(x) for r &gt; 0.</summary>
    internal bool IsHomogeneous => Array.TrueForAll([.. Padded.Select((power, k) => k == 1 ? 0 : power)], power => power == 0);

    /// <summary>p_1, 2p_2, …, at least five.</summary>
    internal double[] SlopePowers { get; }

    /// <summary>The even part (f(x) + f(−x))/2: h|x|/2 and the even powers.</summary>
    public HingePolynomial EvenPart()
    {
        double[] powers = [.. Padded.Select((p, k) => k % 2 == 0 ? p : 0)];
        powers[1] = -Hinge / 2;
        return new HingePolynomial(Hinge, powers);
    }

    /// <summary>This minus Σ_k c_k h_k, h_k = He_k/√k! orthonormal.</summary>
    public HingePolynomial MinusHermite(ReadOnlySpan<double> coefficients)
    {
        double[] powers = new double[Math.Max(Padded.Length, coefficients.Length)];
        Padded.CopyTo(powers, 0);
        double[] subtracted = OfHermite(coefficients).Padded;
        for (int k = 0; k < coefficients.Length; k++)
        {
            powers[k] -= subtracted[k];
        }

        return new HingePolynomial(Hinge, powers);
    }

    /// <summary>Σ_k c_k h_k.</summary>
    public static HingePolynomial OfHermite(ReadOnlySpan<double> coefficients)
    {
        double[] powers = new double[coefficients.Length];
        for (int k = 0; k < coefficients.Length; k++)
        {
            // He_k = Σ_j (−1)^j k!/(2^j j! (k−2j)!) x^{k−2j}; each term from the one before.
            double term = coefficients[k] / Math.Sqrt(Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * i));
            for (int power = k, j = 1; power >= 0; power -= 2, j++)
            {
                powers[power] += term;
                term *= -power * (power - 1) / (2.0 * j);
            }
        }

        return new HingePolynomial(0, powers);
    }

    /// <summary>The value at a point.</summary>
    public double At(double x) => Horner(Padded, x) + (Hinge * Math.Max(0, x));

    /// <summary>The derivative at a point; at 0 that of the polynomial alone.</summary>
    public double SlopeAt(double x) => Horner(SlopePowers, x) + (x > 0 ? Hinge : 0);

    private static double Horner(double[] powers, double x)
    {
        double value = 0;
        for (int k = powers.Length - 1; k >= 0; k--)
        {
            value = (value * x) + powers[k];
        }

        return value;
    }
}
