using Verifier.Numeric.Threading;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Loops over the rows of a matrix, on all processors if there is enough to do.</summary>
internal static class RowLoop
{
    private const int StripRows = 8;

    /// <summary>Entries from which threads are worth their start.</summary>
    private const int ParallelEntries = 10_000;

    /// <summary>Calls <paramref name="work"/> for each row, in no order.</summary>
    public static void Run(RowMatrix matrix, Action<int> work) => Run(matrix, StripRows, first =>
    {
        for (int i = first; i < Math.Min(first + StripRows, matrix.Rows); i++)
        {
            work(i);
        }
    });

    /// <summary>Calls <paramref name="work"/> for the first row of each strip of so many rows, in no order.</summary>
    public static void Run(RowMatrix matrix, int stripRows, Action<int> work)
    {
        int threads = (long)matrix.Rows * matrix.Columns < ParallelEntries ? 1 : -1;
        WorkerTeam.Run((matrix.Rows + stripRows - 1) / stripRows, threads, (strip, _) => work(strip * stripRows));
    }
}
