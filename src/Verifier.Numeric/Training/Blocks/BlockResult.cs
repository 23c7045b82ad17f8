using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Matrices out of the padded storage that products over samples are added to (<see cref="Strip{TNumber}.ProductLength"/>).</summary>
/// <typeparam name="TNumber">The numbers of the strips.</typeparam>
internal static class BlockResult<TNumber>
    where TNumber : unmanaged
{
    /// <summary>The first rows and columns.</summary>
    public static void Write(AlignedArray<double> padded, RowMatrix target)
    {
        int stride = Strip<TNumber>.ProductStride(target.Columns);
        for (int i = 0; i < target.Rows; i++)
        {
            padded.Values.Slice(i * stride, target.Columns).CopyTo(target.Row(i));
        }
    }

    /// <summary>The symmetric matrix whose entries on and above the diagonal are given.</summary>
    public static void WriteSymmetric(AlignedArray<double> padded, RowMatrix target)
    {
        Write(padded, target);
        target.MirrorUpper();
    }
}
