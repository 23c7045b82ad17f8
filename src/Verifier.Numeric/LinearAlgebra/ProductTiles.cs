namespace Verifier.Numeric.LinearAlgebra;

/// <summary>How products are cut into tiles, and tiles that are not whole.</summary>
internal static unsafe class ProductTiles
{
    /// <summary>How many parts of at most this length there are.</summary>
    public static int Parts(int count, int length) => (count + length - 1) / length;

    /// <summary>The length of whole tiles that hold so many.</summary>
    public static int Padded(int count, int tile) => Parts(count, tile) * tile;

    /// <summary>C ← T or C + T for the first rows and columns of a tile T.</summary>
    /// <param name="tile">T.</param>
    /// <param name="width">From row to row of T.</param>
    /// <param name="rows">Rows that count.</param>
    /// <param name="columns">Columns that count.</param>
    /// <param name="c">The first entry of C.</param>
    /// <param name="stride">From row to row of C.</param>
    /// <param name="adds">Whether C is added to.</param>
    public static void Copy(double* tile, int width, int rows, int columns, double* c, nint stride, bool adds)
    {
        for (int i = 0; i < rows; i++, tile += width, c += stride)
        {
            Span<double> source = new(tile, columns), destination = new(c, columns);
            if (adds)
            {
                RowArithmetic.Add(source, destination);
            }
            else
            {
                source.CopyTo(destination);
            }
        }
    }
}
