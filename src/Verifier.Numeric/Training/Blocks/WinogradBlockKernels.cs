using System.Numerics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary><see cref="BlockKernels{TNumber}"/> whose projections take a third fewer multiplications.</summary>
internal sealed unsafe class WinogradBlockKernels<TNumber, TLane, TVector>(VectorPath path) : LaneBlockKernels<TNumber, TLane, TVector>(path)
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    public override RoundedRows<TNumber> Round(RowMatrix rows) => new(rows, isWinograd: true);

    public override void Multiply(RoundedRows<TNumber> b, TNumber* x, TNumber* z) => WinogradProjectionTile<TNumber, TLane, TVector>.Write(b, x, z);
}
