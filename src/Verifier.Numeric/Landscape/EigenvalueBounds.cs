using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Landscape;

/// <summary>Enclosures of all eigenvalues of a symmetric matrix with entries in intervals.</summary>
/// <remarks>
/// With V from a decomposition in doubles, D = VᵀAV and E = VᵀV in interval arithmetic: λ_k(A) θ_k = λ_k(D) with θ_k between the extreme
/// eigenvalues of E (Ostrowski), and the sorted diagonal of D is off by at most the greatest sum of a row beside it (Weyl). No property of V is assumed.
/// </remarks>
public static class EigenvalueBounds
{
    /// <summary>The enclosures, ascending; unknown where V is too far from orthogonal.</summary>
    public static Interval[] Of(Interval[,] matrix)
    {
        int n = matrix.GetLength(0);
        RowMatrix vectors = Decomposition.SymmetricEigenvectors(Middle(matrix)).Vectors;
        Interval[,] diagonal = Congruent(vectors, matrix);
        double spread = 0;
        double skew = 0;
        for (int k = 0; k < n; k++)
        {
            Interval beside = 0;
            Interval gram = 0;
            for (int l = 0; l < n; l++)
            {
                beside += k == l ? diagonal[k, k].Upper - (Interval)diagonal[k, k].Lower : diagonal[k, l].MaximalMagnitude;
                gram += (Dot(vectors, k, l) - (k == l ? 1 : 0)).MaximalMagnitude;
            }

            spread = Math.Max(spread, beside.Upper);
            skew = Math.Max(skew, gram.Upper);
        }

        Interval angle = skew < 1 ? ((Interval)1).Widened(skew) : Interval.Unknown;
        double[] centers = [.. Enumerable.Range(0, n).Select(k => (diagonal[k, k].Lower + diagonal[k, k].Upper) / 2)];
        Array.Sort(centers);
        return [.. centers.Select(center => ((Interval)center).Widened(spread) / angle)];
    }

    /// <summary>The midpoints.</summary>
    internal static RowMatrix Middle(Interval[,] matrix)
    {
        int n = matrix.GetLength(0);
        RowMatrix middle = new(n, n);
        for (int k = 0; k < n; k++)
        {
            for (int l = 0; l < n; l++)
            {
                middle[k, l] = (matrix[k, l].Lower + matrix[k, l].Upper) / 2;
            }
        }

        return middle;
    }

    private static Interval[,] Congruent(RowMatrix vectors, Interval[,] matrix)
    {
        int n = vectors.Rows;
        var half = new Interval[n, n];
        var full = new Interval[n, n];
        for (int k = 0; k < n; k++)
        {
            for (int l = 0; l < n; l++)
            {
                for (int i = 0; i < n; i++)
                {
                    half[k, l] += vectors[k, i] * matrix[i, l];
                }
            }
        }

        for (int k = 0; k < n; k++)
        {
            for (int l = 0; l < n; l++)
            {
                for (int i = 0; i < n; i++)
                {
                    full[k, l] += half[k, i] * vectors[l, i];
                }
            }
        }

        return full;
    }

    private static Interval Dot(RowMatrix vectors, int k, int l)
    {
        Interval sum = 0;
        for (int i = 0; i < vectors.Columns; i++)
        {
            sum += (Interval)vectors[k, i] * vectors[l, i];
        }

        return sum;
    }
}
