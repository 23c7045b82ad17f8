using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary><see cref="ReducedDescent.Step"/> for many starts at once, without a transcendental function, a root or a quotient.</summary>
/// <remarks>
/// v turns by arctan x, so cos φ and sin φ are carried along as a rotation by x: (c + xs, s − xc)/√(1+x²), 1/‖v‖² ← (1/‖v‖²)/(1+x²). The series of
/// arctan x and (1+x²)^{−1/2} up to x¹³ and x¹² err by less than 2^-55 for |x| ≤ 1/16, which the caller guarantees.
/// </remarks>
internal static unsafe class StartLanes<TLane, TVector, TKernel>
    where TLane : struct, ILane<TVector>
    where TVector : struct
    where TKernel : struct, ILaneKernel<TLane, TVector>
{
    /// <summary>Takes <paramref name="steps"/> steps with every start of the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Advance(StartBlock block, LaneRule rule, TKernel kernel, int steps)
    {
        fixed (double* angle = block.Angle, cosine = block.Cosine, sine = block.Sine)
        fixed (double* mean = block.Mean, contrast = block.Contrast, inverse = block.InverseSquareNorm)
        {
            for (int step = 0; step < steps; step++)
            {
                for (int i = 0; i < block.Count; i += TLane.Count)
                {
                    TVector covariance = Turn(angle + i, cosine + i, sine + i, inverse + i, Correlation(mean + i, contrast + i, rule), kernel);
                    Relax(mean + i, contrast + i, covariance, rule);
                }
            }
        }
    }

    /// <summary>η aᵀa*.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Correlation(double* mean, double* contrast, in LaneRule rule) => TLane.MultiplyAdd(
        TLane.Broadcast(rule.MeanFactor),
        TLane.Load(mean),
        TLane.MultiplyAdd(TLane.Broadcast(rule.ContrastFactor), TLane.Load(contrast), TLane.Broadcast(0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Turn(double* angle, double* cosine, double* sine, double* inverse, TVector pull, TKernel kernel)
    {
        TVector zero = TLane.Broadcast(0);
        TVector phi = TLane.Load(angle);
        TVector c = TLane.Load(cosine);
        TVector s = TLane.Load(sine);
        TVector m = TLane.Load(inverse);
        (TVector covariance, TVector turn) = kernel.At(phi, c, s);
        TVector x = Times(Times(pull, turn), m);
        TVector minus = TLane.MultiplyAdd(x, TLane.Broadcast(-1), zero);
        TVector square = Times(x, x);
        TVector scale = InverseRoot(square);
        TLane.Store(TLane.MultiplyAdd(minus, ArcTangent(square), phi), angle);
        TLane.Store(Times(TLane.MultiplyAdd(x, s, c), scale), cosine);
        TLane.Store(Times(TLane.MultiplyAdd(minus, c, s), scale), sine);
        TLane.Store(Times(m, Times(scale, scale)), inverse);
        return covariance;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Relax(double* mean, double* contrast, TVector covariance, in LaneRule rule)
    {
        TVector drive = TLane.MultiplyAdd(TLane.Broadcast(rule.MeanFactor), covariance, TLane.Broadcast(rule.MeanDrive));
        TLane.Store(TLane.MultiplyAdd(TLane.Broadcast(rule.MeanDecay), TLane.Load(mean), drive), mean);
        TVector pushed = Times(TLane.Broadcast(rule.ContrastFactor), covariance);
        TLane.Store(TLane.MultiplyAdd(TLane.Broadcast(rule.ContrastDecay), TLane.Load(contrast), pushed), contrast);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Times(TVector left, TVector right) => TLane.MultiplyAdd(left, right, TLane.Broadcast(0));

    /// <summary>(1 + y)^{−1/2} = 1 − y/2 + 3y²/8 − 5y³/16 + 35y⁴/128 − 63y⁵/256 + 231y⁶/1024 − …</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector InverseRoot(TVector y)
    {
        TVector sum = TLane.Broadcast(231.0 / 1024);
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(-63.0 / 256));
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(35.0 / 128));
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(-5.0 / 16));
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(3.0 / 8));
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(-1.0 / 2));
        return TLane.MultiplyAdd(sum, y, TLane.Broadcast(1));
    }

    /// <summary>arctan(x)/x = 1 − y/3 + y²/5 − … + y⁶/13 with y = x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ArcTangent(TVector y)
    {
        TVector sum = TLane.Broadcast(1.0 / 13);
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(-1.0 / 11));
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(1.0 / 9));
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(-1.0 / 7));
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(1.0 / 5));
        sum = TLane.MultiplyAdd(sum, y, TLane.Broadcast(-1.0 / 3));
        return TLane.MultiplyAdd(sum, y, TLane.Broadcast(1));
    }
}
