using System.Collections.Concurrent;
using Verifier.Arithmetic;
using Verifier.Numeric.Evaluation;
using Verifier.Symbolic.Hermite;

namespace Verifier.Numeric.Kernels;

/// <summary>Mehler's series of any activation, from certified coefficients of x ↦ σ(√q x) at each variance that occurs.</summary>
/// <remarks>
/// Summed until √(T T′) is certified to be below 1e-18, T = E[σ²] − Σ_{k≤K} σ̂_k², or K reaches the limit; <see cref="Truncation"/> tells what
/// is left. For σ analytic in a strip that is nothing; a kink leaves about K^{−3/2}.
/// </remarks>
public sealed class MehlerKernel(HermiteSeries series) : HermiteKernel
{
    private const int HighestCount = 256;
    private const int Step = 8;
    private const double Negligible = 1e-18;
    private readonly ConcurrentDictionary<double, ScaledCoefficients> known = new();

    /// <summary>A bound of |κ − its partial sum| for every ρ: √(T T′), by Cauchy–Schwarz.</summary>
    public double Truncation(NormalPair pair)
    {
        (ScaledCoefficients first, ScaledCoefficients second) = (At(pair.FirstVariance), At(pair.SecondVariance));
        return Tail(first, second, Count(first, second));
    }

    private protected override PowerSeries Series(NormalPair pair)
    {
        (ScaledCoefficients first, ScaledCoefficients second) = (At(pair.FirstVariance), At(pair.SecondVariance));
        int count = Count(first, second);
        return PowerSeries.OfProducts(first.First(count), second.First(count));
    }

    private static int Count(ScaledCoefficients first, ScaledCoefficients second)
    {
        int count = Step;
        while (count < HighestCount && Tail(first, second, count) > Negligible)
        {
            count += Step;
        }

        return count;
    }

    private static double Tail(ScaledCoefficients first, ScaledCoefficients second, int count) => Math.Sqrt(first.Tail(count) * second.Tail(count));

    private ScaledCoefficients At(double variance) => known.GetOrAdd(
        variance, key => new ScaledCoefficients(key == 1 ? series : series.Scaled(Rational.FromDouble(Math.Sqrt(key)))));
}
