using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Tests.Numeric.Evaluation;

/// <summary>The sample form of G term by term, O(m²d) a sample, with φ(v,w,x) = φ(v+w) + φ(v−w) − 2φ(v) − 2φ(w) from its definition.</summary>
internal static class NaiveObjectiveG
{
    public static double Value(RowMatrix inputs, double[] labels, RowMatrix rows, int sign, double mu, double lambda)
    {
        double sum = 0;
        for (int n = 0; n < inputs.Rows; n++)
        {
            sum += labels[n] * Chaos(inputs.Row(n).ToArray(), rows, mu);
        }

        double penalty = 0;
        for (int j = 0; j < rows.Rows; j++)
        {
            penalty += Math.Pow(RowArithmetic.Dot(rows.Row(j), rows.Row(j)) - 1, 2);
        }

        return (sign * sum / inputs.Rows) + (lambda * penalty);
    }

    public static double Chaos(double[] x, RowMatrix rows, double mu)
    {
        double sum = 0;
        for (int j = 0; j < rows.Rows; j++)
        {
            double[] v = rows.Row(j).ToArray();
            sum -= mu * Phi(v, x);
            for (int k = 0; k < rows.Rows; k++)
            {
                double[] w = rows.Row(k).ToArray();
                double[] plus = [.. v.Zip(w, (a, b) => a + b)];
                double[] minus = [.. v.Zip(w, (a, b) => a - b)];
                sum += j == k ? 0 : Phi(plus, x) + Phi(minus, x) - (2 * Phi(v, x)) - (2 * Phi(w, x));
            }
        }

        return sum;
    }

    private static double Phi(double[] v, double[] x)
    {
        double square = v.Sum(c => c * c);
        double inner = v.Zip(x, (a, b) => a * b).Sum();
        return (square * square / 8) - (inner * inner * square / 4) + (Math.Pow(inner, 4) / 24);
    }
}
