using System.Runtime.CompilerServices;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// Inner products with a third fewer multiplications (Winograd 1968): x₀y₀ + x₁y₁ = (x₀ + y₁)(x₁ + y₀) − x₀x₁ − y₁y₀, where what is subtracted is known
/// for each row and each column.
/// </summary>
/// <remarks>
/// Of six consecutive terms, a turn, the first and the last two are taken in this way, the others as they are: four multiplications and four
/// additions, which is even work for a processor that adds beside multiplying. One register of y serves many rows x, whose numbers come from memory
/// as they are added or multiplied, because few registers can be loaded at a time. If norms are alike, ‖x‖ = ‖y‖, then Σ|x₀ + y₁||x₁ + y₀| ≤ 2‖x‖‖y‖,
/// so that an inner product of k terms has an error of at most about 2.2k·2^-53·‖x‖‖y‖ (2^-24 for floats); for norms whose ratio is r,
/// (r + 1/r)/2 times that.
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

    /// <summary>s ← s − (x₀x₁ + x₄x₅) for the numbers of a turn, <paramref name="step"/> from one to the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Correct(TNumber* x, nint step, TVector s) =>
        TLane.Subtract(
            s,
            TLane.MultiplyAdd(TLane.Load(x), TLane.Load(x + step), TLane.Multiply(TLane.Load(x + (4 * step)), TLane.Load(x + (5 * step)))));
}
