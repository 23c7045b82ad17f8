using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Landscape;

/// <summary>Krawczyk's test: K(X) = c − Y∇G(c) + (I − Y∇²G(X))(X − c) inside X proves that X holds exactly one stationary point.</summary>
/// <remarks>
/// Krawczyk 1969; Neumaier, Interval methods for systems of equations, 1990, Theorem 5.1.8. Any Y will do: here the inverse in doubles.
/// </remarks>
public static class Krawczyk
{
    private static readonly double[] Radii = [1e-13, 1e-12, 1e-11, 1e-10, 1e-8, 1e-6];

    /// <summary>A box around <paramref name="center"/> with exactly one stationary point, which lies in its interior; null when none is proved.</summary>
    public static Interval[]? Around(ObjectiveBounds objective, double[] center)
    {
        Interval[] point = [.. center.Select(static x => (Interval)x)];
        RowMatrix inverse = Decomposition.PseudoInverse(EigenvalueBounds.Middle(objective.Hessian(point)));
        Interval[] step = Multiply(inverse, objective.Gradient(point));
        foreach (double radius in Radii)
        {
            Interval[] box = [.. center.Select(x => ((Interval)x).Widened(radius * Math.Max(1, Math.Abs(x))))];
            if (IsInside(objective, inverse, center, step, box))
            {
                return box;
            }
        }

        return null;
    }

    private static bool IsInside(ObjectiveBounds objective, RowMatrix inverse, double[] center, Interval[] step, Interval[] box)
    {
        int n = center.Length;
        Interval[,] hessian = objective.Hessian(box);
        for (int k = 0; k < n; k++)
        {
            Interval image = center[k] - step[k];
            for (int l = 0; l < n; l++)
            {
                Interval defect = k == l ? 1 : 0;
                for (int i = 0; i < n; i++)
                {
                    defect -= inverse[k, i] * hessian[i, l];
                }

                image += defect * (box[l] - center[l]);
            }

            if (!(image.Lower > box[k].Lower && image.Upper < box[k].Upper))
            {
                return false;
            }
        }

        return true;
    }

    private static Interval[] Multiply(RowMatrix matrix, Interval[] vector)
    {
        var product = new Interval[vector.Length];
        for (int k = 0; k < vector.Length; k++)
        {
            for (int l = 0; l < vector.Length; l++)
            {
                product[k] += matrix[k, l] * vector[l];
            }
        }

        return product;
    }
}
