using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Neighbours;

/// <summary>
/// The population step of Soltanolkotabi 2017 for one ReLU and μ = 1: w⁺ = (1/π)((π − θ)w* + ‖w*‖ sin θ ŵ), so that
/// ‖w⁺ − w*‖² = (‖w*‖²/π²)(θ² + sin²θ − 2θ sin θ cos θ).
/// </summary>
public static class PopulationMap
{
    private const int Precision = 96;
    private static readonly Rational PolynomialUpTo = 2;
    private static readonly Rational AbovePi = new(22, 7);

    /// <summary>Whether ‖w⁺ − w*‖ ≤ (θ²/π)‖w*‖ is proved for all 0 ≤ θ ≤ π: H = θ⁴ − θ² − sin²θ + θ sin 2θ ≥ 0.</summary>
    /// <remarks>
    /// sin²θ = (1 − cos 2θ)/2. Cutting the alternating series of cos 2θ and sin 2θ after negative terms leaves H ≥ (2/9)θ⁶ − (8/315)θ⁸, which is
    /// positive up to θ = 2 and beyond; enclosures prove the rest.
    /// </remarks>
    public static bool ContractsQuadratically()
    {
        Polynomial bound = LowerBound();
        bool hasOrderSix = Enumerable.Range(0, 6).All(power => bound[power].IsZero) && bound.Degree == 8;
        Ball leading = bound[6].ToBall(Precision);
        Ball last = bound[8].ToBall(Precision);
        bool isPositive = leading.IsPositive && (leading + (last * PolynomialUpTo * PolynomialUpTo)).IsPositive;
        return hasOrderSix && isPositive && IntervalCover.Holds(PolynomialUpTo, AbovePi, Precision, piece => Gap(piece).IsPositive);
    }

    /// <summary>H.</summary>
    private static Ball Gap(Ball angle) => angle.Pow(4) - angle.Pow(2) - angle.Sin().Pow(2) + (angle * (2 * angle).Sin());

    private static Polynomial LowerBound()
    {
        Polynomial twice = Polynomial.Monomial(2, 1);
        Polynomial cosine = Series(twice, 0);
        Polynomial sine = Series(twice, 1);
        Polynomial square = new Rational(1, 2) * (Polynomial.One - cosine);
        return Polynomial.Monomial(1, 4) - Polynomial.Monomial(1, 2) - square + (Polynomial.X * sine);
    }

    /// <summary>Σ_{j&lt;4} (−1)^j y^{2j+first}/(2j + first)!: a lower bound of cos y and, for y ≥ 0, of sin y.</summary>
    private static Polynomial Series(Polynomial y, int first)
    {
        Polynomial sum = Polynomial.Zero;
        for (int j = 0; j < 4; j++)
        {
            int power = (2 * j) + first;
            Rational factorial = Enumerable.Range(1, power).Aggregate(Rational.One, (product, i) => product * i);
            sum += (Rational)(j % 2 == 0 ? 1 : -1) / factorial * y.Pow(power);
        }

        return sum;
    }
}
