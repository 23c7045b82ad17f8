using System.Runtime.CompilerServices;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// Inner products with a third fewer multiplications (Winograd 1968): x₀y₀ + x₁y₁ = (x₀ + y₁)(x₁ + y₀) − x₀x₁ − y₁y₀, where what is subtracted is known
/// for each row and each column.
/// </summary>
/// <remarks>
/// Of six consecutive terms, a group, the first and the last two are taken in this way, the others as they are: four multiply-adds and four additions,
/// balanced work for a processor that can add while it multiplies. One register of y serves many rows x, whose numbers come from memory as they are
/// added or multiplied, because loads of whole registers are few at a time. With X = ‖x‖ and Y = ‖y‖, an inner product of k terms has an error of at most
/// (2XY/3 + 3(X² + Y²)/4)k·2^-53, up to about ten roundings more (2^-24 for floats): its sum has 2k/3 roundings, of numbers whose sizes are
/// X² + Y² + XY at most together, and what is subtracted, of size (X² + Y²)/2 at most, has k/6 of its own. That is 2.2k·2^-53·XY where X = Y
/// (cf. Brent 1970, who has greatest entries instead of norms).
/// </remarks>
internal static unsafe class WinogradSteps<TNumber, TLane, TVector>
    where TNumber : unmanaged
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    /// <summary>s ← s + (x₀ + y₁)(x₁ + y₀) for two rows x; <paramref name="step"/> numbers on is x₁.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Paired(TNumber* x, nint step, TVector y0, TVector y1, ref TVector s0, ref TVector s1)
    {
        s0 = TLane.MultiplyAdd(TLane.Add(y1, TLane.Broadcast(x[0])), TLane.Add(y0, TLane.Broadcast(x[step])), s0);
        s1 = TLane.MultiplyAdd(TLane.Add(y1, TLane.Broadcast(x[1])), TLane.Add(y0, TLane.Broadcast(x[step + 1])), s1);
    }

    /// <summary>s ← s + x₀y₀ + x₁y₁ for two rows x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Plain(TNumber* x, nint step, TVector y0, TVector y1, ref TVector s0, ref TVector s1)
    {
        s0 = TLane.MultiplyAdd(TLane.Broadcast(x[step]), y1, TLane.MultiplyAdd(TLane.Broadcast(x[0]), y0, s0));
        s1 = TLane.MultiplyAdd(TLane.Broadcast(x[step + 1]), y1, TLane.MultiplyAdd(TLane.Broadcast(x[1]), y0, s1));
    }

    /// <summary>s ← s − (x₀x₁ + x₄x₅) for the numbers of a group, <paramref name="step"/> from one to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Correct(TNumber* x, nint step, TVector s) =>
        TLane.Subtract(
            s,
            TLane.MultiplyAdd(TLane.Load(x), TLane.Load(x + step), TLane.Multiply(TLane.Load(x + (4 * step)), TLane.Load(x + (5 * step)))));
}
