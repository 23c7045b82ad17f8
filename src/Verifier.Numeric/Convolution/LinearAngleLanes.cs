using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary><see cref="LinearAnglePatchKernel"/> on lanes.</summary>
internal readonly struct LinearAngleLanes<TLane, TVector>(LinearAnglePatchKernel kernel) : ILaneKernel<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    private readonly TVector p = TLane.Broadcast(kernel.Factors.Cosine);
    private readonly TVector q = TLane.Broadcast(kernel.Factors.Arc);
    private readonly TVector minusQ = TLane.Broadcast(-kernel.Factors.Arc);
    private readonly TVector r = TLane.Broadcast(kernel.Factors.Constant);
    private readonly TVector u = TLane.Broadcast(kernel.Factors.Angle);
    private readonly TVector minusU = TLane.Broadcast(-kernel.Factors.Angle);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (TVector Covariance, TVector Turn) At(TVector angle, TVector cosine, TVector sine)
    {
        // δ = (p − qφ)cos φ + q sin φ + r + uφ and −dδ/dφ = (p − qφ)sin φ − u.
        TVector slope = TLane.MultiplyAdd(minusQ, angle, p);
        TVector turn = TLane.MultiplyAdd(slope, sine, minusU);
        TVector rest = TLane.MultiplyAdd(u, angle, r);
        TVector covariance = TLane.MultiplyAdd(slope, cosine, TLane.MultiplyAdd(q, sine, rest));
        return (covariance, turn);
    }
}
