using Verifier.Arithmetic;

namespace Verifier.Tests.Numeric.Evaluation;

/// <summary>The population loss of polynomial activations and rows of any norm, over ℚ: by the moments of (uᵀx, vᵀx), without polar coordinates.</summary>
/// <param name="teacher">The teacher's activation, coefficients of 1, t, t², ….</param>
/// <param name="student">The student's.</param>
internal sealed class ExactPolynomialLoss(Rational[] teacher, Rational[] student)
{
    /// <summary>E[(Σ_j a_j γ(b_jᵀx) − Σ_i a*_i σ(b*_iᵀx))²].</summary>
    public Rational Value((Rational[] Weights, Rational[][] Rows) target, (Rational[] Weights, Rational[][] Rows) network)
    {
        (Rational Weight, Rational[] Row, Rational[] Powers)[] units =
        [
            .. target.Weights.Zip(target.Rows, (weight, row) => (weight, row, teacher)),
            .. network.Weights.Zip(network.Rows, (weight, row) => (-weight, row, student)),
        ];
        Rational sum = 0;
        foreach ((Rational Weight, Rational[] Row, Rational[] Powers) one in units)
        {
            foreach ((Rational Weight, Rational[] Row, Rational[] Powers) other in units)
            {
                sum += one.Weight * other.Weight * Mean(one.Powers, one.Row, other.Powers, other.Row);
            }
        }

        return sum;
    }

    // E[(uᵀx)^i (vᵀx)^j] = Σ_l i! j!/(l! m! n! 2^{m+n}) ⟨u,v⟩^l ‖u‖^{2m} ‖v‖^{2n} with i = l + 2m, j = l + 2n (Isserlis): l pairs of u with v.
    private static Rational Mean(Rational[] left, Rational[] u, Rational[] right, Rational[] v)
    {
        Rational sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            for (int j = i % 2; j < right.Length; j += 2)
            {
                for (int l = i % 2; l <= Math.Min(i, j); l += 2)
                {
                    (int m, int n) = ((i - l) / 2, (j - l) / 2);
                    Rational count = Factorial(i) * Factorial(j) / (Factorial(l) * Factorial(m) * Factorial(n) * ((Rational)2).Pow(m + n));
                    sum += left[i] * right[j] * count * Dot(u, v).Pow(l) * Dot(u, u).Pow(m) * Dot(v, v).Pow(n);
                }
            }
        }

        return sum;
    }

    private static Rational Factorial(int n) => Enumerable.Range(1, n).Aggregate(Rational.One, static (product, k) => product * k);

    private static Rational Dot(Rational[] u, Rational[] v) => u.Zip(v, static (x, y) => x * y).Aggregate(static (x, y) => x + y);
}
