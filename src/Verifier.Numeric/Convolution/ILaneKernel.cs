using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary>A patch kernel at many angles at once.</summary>
internal interface ILaneKernel<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>δ and −dδ/dφ at angles of which sine and cosine are known.</summary>
    public (TVector Covariance, TVector Turn) At(TVector angle, TVector cosine, TVector sine);
}
