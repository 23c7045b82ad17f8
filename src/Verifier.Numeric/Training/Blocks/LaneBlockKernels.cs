using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary><see cref="BlockKernels"/> compiled for one lane.</summary>
internal sealed unsafe class LaneBlockKernels<TLane, TVector> : BlockKernels
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    public override void FillNormal(RandomSequence sequence, long firstGroup, double* target, int groups) =>
        NormalLanes<TLane, TVector>.Fill(target, (ulong)firstGroup, groups, sequence);

    public override void Transpose(double* dense, int components, double* strip) =>
        StripProducts<TLane, TVector>.Transpose(dense, components, strip);

    public override void Multiply(RowMatrix b, double* x, double* z)
    {
        fixed (double* rows = b.Storage)
        {
            ProjectionTile<TLane, TVector>.Write(rows, b.Rows, b.Columns, x, z);
        }
    }

    public override void AddOuter(StripRows a, StripRows b, int strips, double* c) =>
        StripProducts<TLane, TVector>.AddOuter(a, b, strips, c, upper: false);

    public override void AddOuterUpper(StripRows a, StripRows b, int strips, double* c) =>
        StripProducts<TLane, TVector>.AddOuter(a, b, strips, c, upper: true);

    public override void AddOutputs(HingePolynomial f, double* z, int units, double* weights, double* sums)
    {
        if (f.IsBareHinge)
        {
            UnitLanes<TLane, TVector, IHingeParts.Hinge>.AddOutputs(f, z, units, weights, sums);
        }
        else if (f.Hinge == 0)
        {
            UnitLanes<TLane, TVector, IHingeParts.Polynomial>.AddOutputs(f, z, units, weights, sums);
        }
        else
        {
            UnitLanes<TLane, TVector, IHingeParts.Both>.AddOutputs(f, z, units, weights, sums);
        }
    }

    public override void WriteSlopes(HingePolynomial f, double* z, int units, double* weights, double* errors, double* output)
    {
        if (f.IsBareHinge)
        {
            UnitLanes<TLane, TVector, IHingeParts.Hinge>.WriteSlopes(f, z, units, weights, errors, output);
        }
        else if (f.Hinge == 0)
        {
            UnitLanes<TLane, TVector, IHingeParts.Polynomial>.WriteSlopes(f, z, units, weights, errors, output);
        }
        else
        {
            UnitLanes<TLane, TVector, IHingeParts.Both>.WriteSlopes(f, z, units, weights, errors, output);
        }
    }

    public override double WriteChaosFactors(double* z, int units, double* weights, double diagonalFactor, double* output) =>
        ChaosLanes<TLane, TVector>.WriteFactors(z, units, weights, diagonalFactor, output);

    public override void WriteScaled(double* x, int components, double* weights, double* output) =>
        ChaosLanes<TLane, TVector>.WriteScaled(x, components, weights, output);

    public override void SubtractForms(double* x, double* u, double* v, int components, double* sums) =>
        ChaosLanes<TLane, TVector>.SubtractForms(x, u, v, components, sums);
}
