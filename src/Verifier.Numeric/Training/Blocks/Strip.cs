namespace Verifier.Numeric.Training.Blocks;

/// <summary>
/// The layout of a block: samples come in strips of 32 doubles or 64 floats, and a strip of vectors with r components is a matrix with a row for each
/// component and a column for each sample, so that whole registers hold one component of consecutive samples and nothing is padded within a row.
/// </summary>
/// <typeparam name="TNumber">double or float.</typeparam>
internal static unsafe class Strip<TNumber>
    where TNumber : unmanaged
{
    /// <summary>Rows of a tile.</summary>
    public const int TileRows = 5;

    private const int RowBytes = 256;

    private const int Padding = 2 * TileRows;

    /// <summary>Columns of a strip.</summary>
    public static int Samples => RowBytes / sizeof(TNumber);

    /// <summary>The rows stored for the given components, whole tiles of every width; those beyond are finite waste that never reaches a result.</summary>
    public static int PaddedRows(int components) => (components + Padding - 1) / Padding * Padding;

    /// <summary>Numbers from a strip to the next: an odd number of rows, so that equal rows of strips do not want the same sets of a cache.</summary>
    public static int Length(int components) => (PaddedRows(components) | 1) * Samples;

    /// <summary>Doubles of a row of a matrix C that products over samples are added to, whole tiles of every width.</summary>
    public static int ProductStride(int columns) => (columns + (Samples / 2) - 1) / (Samples / 2) * (Samples / 2);

    /// <summary>Doubles of such a matrix, with <see cref="PaddedRows"/> rows.</summary>
    public static int ProductLength(int rows, int columns) => PaddedRows(rows) * ProductStride(columns);

    /// <summary>Doubles of a symmetric matrix that moments of samples are added to, with <see cref="PaddedRows"/> rows and columns.</summary>
    public static int MomentLength(int components) => PaddedRows(components) * PaddedRows(components);
}
