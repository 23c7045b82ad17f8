using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Readouts;

/// <summary>Stab_ρ[σ] = E[σ(z) σ(z_ρ)] = Σ_k σ̂_k² ρ^k for standard normals of correlation ρ (O'Donnell 2014, ch. 11).</summary>
public static class NoiseStability
{
    /// <summary>The highest degree summed.</summary>
    private const int HighestDegree = 255;

    /// <summary>
    /// An enclosure: the partial sum up to K and |ρ|^(K+1) (E[σ²] − Σ_{k≤K} σ̂_k²) for the rest, of radius about 2^(−bits) where |ρ| is not
    /// too close to 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">ρ is outside [−1, 1].</exception>
    public static Ball At(HermiteSeries series, Rational correlation, int bits, CancellationToken cancellation = default)
    {
        if (Rational.Abs(correlation) > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(correlation), correlation, "A correlation lies between −1 and 1.");
        }

        if (correlation == 1)
        {
            return series.SecondMoment(bits, cancellation);
        }

        int working = bits + 8;
        Ball rho = Ball.FromRational(correlation, working + 16);
        Ball power = Ball.FromInteger(1, working + 16);
        Ball left = series.SecondMoment(working, cancellation);
        Ball sum = Ball.FromInteger(0, working + 16);
        for (int k = 0; k <= HighestDegree && !(left.Abs() * power.Abs()).MagnitudeIsAtMost(working); k++)
        {
            HermiteCoefficient coefficient = series.Coefficient(k, working, cancellation);
            if (coefficient.Status != CoefficientStatus.Zero)
            {
                Ball square = coefficient.Value.Pow(2);
                sum += square * power;
                left -= square;
            }

            power *= rho;
        }

        return sum.WithRadiusAdded(left * power);
    }

    private static bool MagnitudeIsAtMost(this Ball ball, int bits) => ball.MagnitudeUpperBound <= Magnitude.PowerOfTwo(-(long)bits);
}
