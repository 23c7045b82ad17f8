using Verifier.Numeric.Sampling;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Training.Blocks;

/// <summary><see cref="BlockKernels"/> compiled for one lane.</summary>
internal sealed unsafe class LaneBlockKernels<TLane, TVector> : BlockKernels
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    public override int PaddedColumns(int columns) => PanelKernel<TLane, TVector>.PaddedColumns(columns);

    public override void FillNormal(RandomSequence sequence, long firstGroup, double* target, int groups) =>
        NormalLanes<TLane, TVector>.Fill(target, (ulong)firstGroup, groups, sequence);

    public override void SpreadRows(double* dense, int columns, int rows, double* padded) =>
        BlockProducts<TLane, TVector>.SpreadRows(dense, columns, rows, padded);

    public override void PackTransposed(RowMatrix rows, double* packed) => BlockProducts<TLane, TVector>.PackTransposed(rows, packed);

    public override void Multiply(double* a, int aStride, int rows, double* packed, int depth, int columns, double* c) =>
        BlockProducts<TLane, TVector>.Multiply(a, aStride, rows, packed, depth, columns, c);

    public override void AddTransposed(double* a, int aColumns, double* b, int bColumns, int depth, double* c) =>
        BlockProducts<TLane, TVector>.AddTransposed(a, aColumns, b, bColumns, depth, c);

    public override void AddTransposedUpper(double* a, double* b, int columns, int depth, double* c) =>
        BlockProducts<TLane, TVector>.AddTransposedUpper(a, b, columns, depth, c);

    public override void AddOutputs(HingePolynomial f, double* z, int columns, int rows, double* weights, double* sums) =>
        UnitLanes<TLane, TVector>.AddOutputs(f, z, PaddedColumns(columns), rows, weights, sums);

    public override void WriteSlopes(HingePolynomial f, double* z, int columns, int rows, double* weights, double* errors, double* output) =>
        UnitLanes<TLane, TVector>.WriteSlopes(f, z, PaddedColumns(columns), rows, weights, errors, output);

    public override double WriteChaosFactors(double* z, int columns, int rows, double* weights, double diagonalFactor, double* output) =>
        ChaosLanes<TLane, TVector>.WriteFactors(z, PaddedColumns(columns), rows, weights, diagonalFactor, output);

    public override void WriteScaledRows(double* x, int columns, int rows, double* weights, double* output) =>
        ChaosLanes<TLane, TVector>.WriteScaledRows(x, PaddedColumns(columns), rows, weights, output);

    public override void SubtractForms(double* x, double* u, double* v, int columns, int rows, double* sums) =>
        ChaosLanes<TLane, TVector>.SubtractForms(x, u, v, PaddedColumns(columns), rows, sums);
}
