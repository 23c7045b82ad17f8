using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary><see cref="SeriesPatchKernel"/> on lanes, by Horner's rule.</summary>
internal readonly struct SeriesLanes<TLane, TVector>(SeriesPatchKernel kernel) : ILaneKernel<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    private readonly double[] products = kernel.Products;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (TVector Covariance, TVector Turn) At(TVector angle, TVector cosine, TVector sine)
    {
        TVector zero = TLane.Broadcast(0);
        TVector value = zero;
        TVector slope = zero;
        for (int j = products.Length - 1; j >= 0; j--)
        {
            slope = TLane.MultiplyAdd(slope, cosine, value);
            value = TLane.MultiplyAdd(value, cosine, TLane.Broadcast(products[j]));
        }

        return (value, TLane.MultiplyAdd(slope, sine, zero));
    }
}
