using System.Numerics;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Doubles rounded to the numbers of strips, and back.</summary>
internal static class NumberRounding
{
    /// <summary>Rounds to nearest.</summary>
    public static void Round<TNumber>(ReadOnlySpan<double> source, Span<TNumber> target)
        where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = TNumber.CreateTruncating(source[i]);
        }
    }

    /// <summary>Exact.</summary>
    public static void Widen<TNumber>(ReadOnlySpan<TNumber> source, Span<double> target)
        where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = double.CreateTruncating(source[i]);
        }
    }
}
