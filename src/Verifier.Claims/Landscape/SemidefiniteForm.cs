using Verifier.Arithmetic;

namespace Verifier.Claims.Landscape;

/// <summary>Signs of quadratic forms over ℚ.</summary>
internal static class SemidefiniteForm
{
    /// <summary>Whether a symmetric matrix is positive semidefinite: every pivot is positive, or 0 with a row of zeros.</summary>
    public static bool IsPositiveSemidefinite(Rational[,] matrix)
    {
        int n = matrix.GetLength(0);
        var rest = (Rational[,])matrix.Clone();
        for (int k = 0; k < n; k++)
        {
            if (rest[k, k].Sign < 0 || (rest[k, k].IsZero && Enumerable.Range(k, n - k).Any(l => !rest[k, l].IsZero)))
            {
                return false;
            }

            for (int i = k + 1; i < n && !rest[k, k].IsZero; i++)
            {
                Rational factor = rest[i, k] / rest[k, k];
                for (int l = k; l < n; l++)
                {
                    rest[i, l] -= factor * rest[k, l];
                }
            }
        }

        return true;
    }
}
