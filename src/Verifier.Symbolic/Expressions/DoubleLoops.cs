using System.Numerics;

namespace Verifier.Symbolic.Expressions;

/// <summary>The steps of compiled activations that are not functions, over blocks.</summary>
internal static class DoubleLoops
{
    /// <summary>first_i ← first_i op second_i.</summary>
    public static void Combine(DoubleOperation operation, Span<double> first, ReadOnlySpan<double> second)
    {
        int i = 0;
        for (; i <= first.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector<double> left = new(first[i..]);
            Vector<double> right = new(second[i..]);
            Vector<double>? result = operation switch
            {
                DoubleOperation.Add => left + right,
                DoubleOperation.Multiply => left * right,
                DoubleOperation.Max => Vector.Max(left, right),
                DoubleOperation.Min => Vector.Min(left, right),
                _ => null,
            };
            if (result is null)
            {
                break;
            }

            result.Value.CopyTo(first[i..]);
        }

        for (; i < first.Length; i++)
        {
            first[i] = Combine(operation, first[i], second[i]);
        }
    }

    /// <summary>base_i ← base_i^exponent for an integer or half-integer exponent of small size.</summary>
    public static void Power(Span<double> @base, double exponent)
    {
        double size = Math.Abs(exponent);
        int whole = (int)size;
        bool half = size > whole;
        for (int i = 0; i < @base.Length; i++)
        {
            double square = @base[i];
            double result = half ? Math.Sqrt(square) : 1;
            for (int bits = whole; bits > 0; bits >>= 1)
            {
                result = (bits & 1) == 0 ? result : result * square;
                square *= square;
            }

            @base[i] = exponent < 0 ? 1 / result : result;
        }
    }

    /// <summary>Keeps, for each i, the second or third block of <paramref name="rest"/> by comparing left_i with its first block.</summary>
    public static void Choose(Comparison comparison, Span<double> left, ReadOnlySpan<double> rest)
    {
        int length = left.Length;
        for (int i = 0; i < length; i++)
        {
            bool holds = comparison switch
            {
                Comparison.Less => left[i] < rest[i],
                Comparison.LessOrEqual => left[i] <= rest[i],
                Comparison.Greater => left[i] > rest[i],
                _ => left[i] >= rest[i],
            };
            left[i] = rest[(holds ? length : 2 * length) + i];
        }
    }

    private static double Combine(DoubleOperation operation, double left, double right) => operation switch
    {
        DoubleOperation.Add => left + right,
        DoubleOperation.Multiply => left * right,
        DoubleOperation.Max => Math.Max(left, right),
        DoubleOperation.Min => Math.Min(left, right),
        DoubleOperation.Power => Math.Pow(left, right),
        _ => throw new NotSupportedException($"{operation} does not combine two blocks."),
    };
}
