using System.Globalization;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Guards on shapes.</summary>
internal static class Require
{
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Length(int expected, int actual, string name)
    {
        if (expected != actual)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{expected} entries expected, not {actual}."), name);
        }
    }

    /// <exception cref="ArgumentException">The shape differs.</exception>
    public static void Shape(int rows, int columns, RowMatrix actual, string name)
    {
        if (rows != actual.Rows || columns != actual.Columns)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A {rows}×{columns} matrix expected, not {actual.Rows}×{actual.Columns}."), name);
        }
    }
}
