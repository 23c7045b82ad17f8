using Verifier.Numeric.LinearAlgebra;
using Xunit;

namespace Verifier.Tests.Numeric;

/// <summary>Comparison of matrices and derivatives in tests.</summary>
internal static class Matrices
{
    public static void AssertClose(RowMatrix expected, RowMatrix actual, double bound)
    {
        Assert.Equal((expected.Rows, expected.Columns), (actual.Rows, actual.Columns));
        AssertClose(expected.Values, actual.Values, bound);
    }

    public static void AssertClose(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double bound)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            double error = Math.Abs(expected[i] - actual[i]);
            Assert.True(error <= bound, FormattableString.Invariant($"entry {i}: {expected[i]:R} and {actual[i]:R} differ by {error:E2} > {bound:E2}"));
        }
    }

    public static RowMatrix Moved(RowMatrix rows, RowMatrix direction, double step)
    {
        RowMatrix result = rows.Copy();
        RowArithmetic.AddScaled(step, direction.Values, result.Values);
        return result;
    }

    /// <summary>
    /// The derivative of t ↦ f(B + tE) at 0 by the five-point central rule, error h⁴/30·|f⁽⁵⁾| + about 3ε|f|/h: for smooth f of size 1..100 and
    /// h = 2^-9 about 1e-9.
    /// </summary>
    public static double DirectionalDifference(Func<RowMatrix, double> f, RowMatrix rows, RowMatrix direction)
    {
        const double h = 1.0 / 512;
        double outer = f(Moved(rows, direction, 2 * h)) - f(Moved(rows, direction, -2 * h));
        double inner = f(Moved(rows, direction, h)) - f(Moved(rows, direction, -h));
        return ((8 * inner) - outer) / (12 * h);
    }
}
