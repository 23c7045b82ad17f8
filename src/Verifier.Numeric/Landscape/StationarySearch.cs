using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Landscape;

/// <summary>Stationary points of G in doubles from random starts: alternately by descent to a minimum, and to whatever stationary point is near.</summary>
/// <remarks>
/// Steps in the eigenbasis of the Hessian: (v_k, g)/(|λ_k| + ε) for descent, with halving; λ_k(v_k, g)/(λ_k² + τ) for |∇G|² (Levenberg, Marquardt).
/// Nothing rests on these points until they are certified.
/// </remarks>
/// <param name="objective">G.</param>
/// <param name="random">The starts: rows with independent N(0, 1/d) entries, times 1.2.</param>
public sealed class StationarySearch(ObjectiveG objective, RandomSequence random)
{
    private const int MostSteps = 300;
    private const double Tolerance = 1e-11;
    private const double Spread = 1.2;

    /// <summary>Values that differ by less, relatively, may differ by rounding only: next to a minimum they say nothing about a step.</summary>
    private const double Rounding = 1e-14;

    /// <summary>The point reached from a start, or null when the iteration does not settle.</summary>
    public RowMatrix? From(int start)
    {
        int d = objective.Teacher.Dimension;
        RowMatrix rows = RandomMatrices.Gaussian(d, d, random.Split((ulong)start));
        RowArithmetic.Scale(Spread / Math.Sqrt(d), rows.Values);
        return start % 2 == 0 ? Descend(rows) : Approach(rows);
    }

    /// <summary>The minimum that descent reaches, or null when it does not settle.</summary>
    public RowMatrix? Descend(RowMatrix rows)
    {
        const double floor = 1e-9;
        double value = objective.Value(rows);
        for (int step = 0; step < MostSteps; step++)
        {
            RowMatrix gradient = objective.Gradient(rows);
            if (RowArithmetic.Norm(gradient.Values) < Tolerance)
            {
                return rows;
            }

            RowMatrix direction = Step(rows, gradient, static lambda => 1 / (Math.Abs(lambda) + floor));
            double length = 1;
            RowMatrix next = Moved(rows, length, direction);
            while (objective.Value(next) > value + (Rounding * (1 + Math.Abs(value))) && length > floor)
            {
                length /= 2;
                next = Moved(rows, length, direction);
            }

            (rows, value) = (next, objective.Value(next));
        }

        return null;
    }

    private RowMatrix? Approach(RowMatrix rows)
    {
        double damping = 1;
        RowMatrix gradient = objective.Gradient(rows);
        for (int step = 0; step < MostSteps; step++)
        {
            double norm = RowArithmetic.Norm(gradient.Values);
            if (norm < Tolerance)
            {
                return rows;
            }

            RowMatrix next = Moved(rows, 1, Step(rows, gradient, lambda => lambda / ((lambda * lambda) + damping)));
            RowMatrix there = objective.Gradient(next);
            bool better = RowArithmetic.Norm(there.Values) < norm;
            damping *= better ? 0.1 : 10;
            (rows, gradient) = better ? (next, there) : (rows, gradient);
        }

        return null;
    }

    private RowMatrix Step(RowMatrix rows, RowMatrix gradient, Func<double, double> factor)
    {
        (double[] values, RowMatrix vectors) = Decomposition.SymmetricEigenvectors(objective.Hessian(rows));
        RowMatrix direction = new(rows.Rows, rows.Columns);
        for (int k = 0; k < values.Length; k++)
        {
            RowArithmetic.AddScaled(-factor(values[k]) * RowArithmetic.Dot(vectors.Row(k), gradient.Values), vectors.Row(k), direction.Values);
        }

        return direction;
    }

    private static RowMatrix Moved(RowMatrix rows, double length, RowMatrix direction)
    {
        RowMatrix next = rows.Copy();
        RowArithmetic.AddScaled(length, direction.Values, next.Values);
        return next;
    }
}
