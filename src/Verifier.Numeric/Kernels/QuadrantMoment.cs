using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.Kernels;

/// <summary>M_n(ρ) = E[u₊ⁿ v₊ⁿ] for standard normals of correlation ρ, the arc-cosine kernel of order n (Cho, Saul 2009: J_n/(2π)).</summary>
/// <remarks>
/// <para>
/// M_n′ = n² M_{n−1}, M_0 = (π − θ)/(2π), M_n(−1) = 0. So 2π M_n = A_n(ρ)(π − θ) + B_n(ρ) sin θ with polynomials
/// A_n′ = n² A_{n−1}, A_n + (1 − ρ²)B_n′ − ρB_n = n²(1 − ρ²)B_{n−1}, and A_n(ρ) = E[uⁿvⁿ].
/// </para>
/// <para>
/// Next to −1 the two terms cancel. Term by term integration of π − θ = 2 arcsin √(ε/2), ε = 1 + ρ, gives a series of positive terms.
/// The rest follows from M_n(ρ) + (−1)ⁿM_n(−ρ) = A_n(ρ)/2.
/// </para>
/// </remarks>
internal sealed class QuadrantMoment
{
    /// <summary>The highest order: integers up to there are exact in doubles.</summary>
    public const int HighestOrder = 9;

    private readonly PowerSeries full;
    private readonly PowerSeries edge;
    private readonly double leading;

    /// <exception cref="ArgumentOutOfRangeException">The order is outside 0..<see cref="HighestOrder"/>.</exception>
    public QuadrantMoment(int order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, HighestOrder);
        Order = order;
        (double[] a, double[] b) = Polynomials(order);
        full = new PowerSeries(a);
        edge = new PowerSeries(b);
        leading = Math.Sqrt(2) / (2 * Math.PI);
        for (int j = 1; j <= order; j++)
        {
            leading *= j * j / (j + 0.5);
        }
    }

    /// <summary>n.</summary>
    public int Order { get; }

    /// <summary>A_n(ρ)/2 = E[uⁿvⁿ]/2.</summary>
    public double Half(double rho) => full.Value(rho) / 2;

    /// <summary>(A_n(1) − A_n(ρ))/2, from ρ and 1 − ρ.</summary>
    public double HalfFall(CorrelationAngle correlation) => full.Fall(correlation.Value, correlation.Defect) / 2;

    /// <summary>M_n(ρ) − (−1)ⁿM_n(−ρ) = (A_n(ρ) arcsin ρ + B_n(ρ) sin θ)/π.</summary>
    public double Arc(CorrelationAngle correlation) =>
        ((full.Value(correlation.Value) * correlation.ArcSine) + (edge.Value(correlation.Value) * correlation.Sine)) / Math.PI;

    /// <summary>M_n(ε − 1) for 0 ≤ ε ≤ 1.</summary>
    /// <remarks>Σ_k t_k, t_0 = √2 n!² ε^{n+1/2}/(2π Π_{j≤n}(j + ½)), t_{k+1}/t_k = ε(2k+1)²/(4(k+1)(2k+2n+3)) → ε/2.</remarks>
    public double Small(double excess)
    {
        double term = leading * Math.Sqrt(excess);
        for (int j = 0; j < Order; j++)
        {
            term *= excess;
        }

        double sum = term;
        for (int k = 0; term > sum * 1e-18; k++)
        {
            double odd = (2 * k) + 1;
            term *= excess * odd * odd / (4.0 * (k + 1) * ((2 * (k + Order)) + 3));
            sum += term;
        }

        return sum;
    }

    // With B_n = Σ b_j ρ^j: (j + 1)b_{j+1} = j b_{j−1} − a_j + n²(b′_j − b′_{j−2}). At ρ = 0, E[u₊ⁿ]² gives (n − 1)!!² = a_0 or b_0.
    private static (double[] A, double[] B) Polynomials(int order)
    {
        double[] a = [1];
        double[] b = [0];
        for (int n = 1; n <= order; n++)
        {
            double square = n * (double)n;
            double start = OddProduct(n);
            double[] nextA = new double[n + 1];
            double[] nextB = new double[n + 1];
            nextA[0] = n % 2 == 0 ? start : 0;
            nextB[0] = n % 2 == 1 ? start : 0;
            for (int j = 0; j < n; j++)
            {
                nextA[j + 1] = square * a[j] / (j + 1);
                double source = square * (At(b, j) - At(b, j - 2));
                nextB[j + 1] = ((j * At(nextB, j - 1)) - nextA[j] + source) / (j + 1);
            }

            (a, b) = (nextA, nextB);
        }

        return (a, b);
    }

    // (n − 1)!!².
    private static double OddProduct(int n)
    {
        double product = 1;
        for (int j = n - 1; j > 0; j -= 2)
        {
            product *= j * (double)j;
        }

        return product;
    }

    private static double At(double[] coefficients, int index) => index >= 0 && index < coefficients.Length ? coefficients[index] : 0;
}
