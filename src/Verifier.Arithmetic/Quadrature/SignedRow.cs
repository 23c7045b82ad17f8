using System.Numerics;
using Verifier.Arithmetic.Limbs;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>A sum of signed numbers of a fixed number of limbs.</summary>
/// <param name="length">The number of limbs; the sum of what is added fits.</param>
internal sealed class SignedRow(int length)
{
    private readonly ulong[] positive = new ulong[length];
    private readonly ulong[] negative = new ulong[length];

    /// <summary>Adds ± a magnitude.</summary>
    internal void Add(ReadOnlySpan<ulong> magnitude, bool isNegative)
    {
        ulong[] target = isNegative ? negative : positive;
        _ = LimbSpan.Add(target, magnitude, target);
    }

    /// <summary>The sum.</summary>
    internal BigInteger ToInteger() => LimbSpan.ToInteger(positive) - LimbSpan.ToInteger(negative);
}
