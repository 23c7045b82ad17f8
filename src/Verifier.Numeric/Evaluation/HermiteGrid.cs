using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// The trapezoidal rule E[f(z)h_k(z)] ≈ Σ_j √(step φ(z_j)) f(z_j)·√step ψ_k(z_j), ψ_k = h_k√φ, at z_j = j·step, |z_j| ≤ reach, for k below a count.
/// </summary>
/// <remarks>
/// For f analytic in a strip the error falls exponentially in 1/step (Trefethen, Weideman 2014). The Hermite functions ψ_k are bounded by
/// 1 and their recurrence ψ_{k+1} = (zψ_k − √k ψ_{k−1})/√(k+1) is stable, so that rounding is about 2^-52·√E[f²] for every k. They are even or odd
/// with k: the table has the nodes z ≥ 0 alone, and meets the even or the odd part of f.
/// </remarks>
internal sealed class HermiteGrid
{
    private readonly double[] nodes;
    private readonly double[] roots;
    private readonly RowMatrix functions;
    private readonly int even;

    /// <summary>A grid; of the nodes z ≥ 0 those with even j come first, 0 at the head; the nodes below 0 follow in the same order.</summary>
    public HermiteGrid(double step, double reach, int count)
    {
        int[] order = [.. Enumerable.Range(0, (int)Math.Ceiling(reach / step) + 1).OrderBy(j => j % 2)];
        even = order.Count(j => j % 2 == 0);
        nodes = [.. order.Select(j => j * step), .. order.Skip(1).Select(j => -j * step)];
        roots = [.. nodes.Select(z => Math.Sqrt(step) * RootDensity(z))];
        functions = new RowMatrix(count, order.Length);
        roots.AsSpan(0, order.Length).CopyTo(functions.Row(0));
        for (int k = 0; k + 1 < count; k++)
        {
            Span<double> next = functions.Row(k + 1);
            Span<double> current = functions.Row(k);
            Span<double> previous = k > 0 ? functions.Row(k - 1) : current;
            for (int j = 0; j < next.Length; j++)
            {
                next[j] = ((nodes[j] * current[j]) - (Math.Sqrt(k) * previous[j])) / Math.Sqrt(k + 1);
            }
        }
    }

    /// <summary>√φ(z).</summary>
    public static double RootDensity(double z) => Math.Exp(-z * z / 4) / Math.Sqrt(Math.Sqrt(2 * Math.PI));

    /// <summary>z_j^power f(scale·z_j)√(step φ(z_j)); the sum of the squares is E[z^{2·power} f(scale·z)²].</summary>
    public double[] Weighted(ActivationFunction f, double scale, int power)
    {
        double[] values = [.. nodes];
        RowArithmetic.Scale(scale, values);
        f(values, values);
        RowArithmetic.MultiplyEntries(roots, values);
        for (; power > 0; power--)
        {
            RowArithmetic.MultiplyEntries(nodes, values);
        }

        return values;
    }

    /// <summary>Writes E[f h_k] for k = 0, 1, … from the values of <see cref="Weighted"/>.</summary>
    public void Project(ReadOnlySpan<double> weighted, Span<double> target)
    {
        double[][] parts = Parts(weighted);
        for (int k = 0; k < target.Length; k++)
        {
            target[k] = RowArithmetic.Dot(functions.Row(k), parts[k % 2]);
        }
    }

    /// <summary>The greatest difference, over k, between the rule with every second node and the rule with the others: twice the step.</summary>
    /// <remarks>For analytic f the error of the whole rule is about the square of it; for any f not far above it.</remarks>
    public double Disagreement(ReadOnlySpan<double> weighted)
    {
        double[][] parts = Parts(weighted);
        double greatest = 0;
        for (int k = 0; k < functions.Rows; k++)
        {
            Span<double> row = functions.Row(k);
            ReadOnlySpan<double> part = parts[k % 2];
            double first = RowArithmetic.Dot(row[..even], part[..even]);
            double second = RowArithmetic.Dot(row[even..], part[even..]);
            greatest = Math.Max(greatest, 2 * Math.Abs(first - second));
        }

        return greatest;
    }

    // At the nodes z ≥ 0: f(z) + f(−z), but f(0), and f(z) − f(−z).
    private double[][] Parts(ReadOnlySpan<double> weighted)
    {
        int length = functions.Columns;
        double[] mirrored = [0, .. weighted[length..]];
        double[] sum = weighted[..length].ToArray();
        double[] difference = [0, .. weighted[1..length]];
        RowArithmetic.Add(mirrored, sum);
        RowArithmetic.AddScaled(-1, mirrored, difference);
        return [sum, difference];
    }
}
