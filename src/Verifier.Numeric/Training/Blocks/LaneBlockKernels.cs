using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary><see cref="BlockKernels{TNumber}"/> compiled for one lane.</summary>
internal unsafe class LaneBlockKernels<TNumber, TLane, TVector>(VectorPath path) : BlockKernels<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    public override VectorPath Path => path;

    public override void Transpose(double* dense, int components, TNumber* strip) =>
        StripProducts<TNumber, TLane, TVector>.Transpose(dense, components, strip);

    public override RoundedRows<TNumber> Round(RowMatrix rows) => new(rows, isWinograd: false);

    public override void Multiply(RoundedRows<TNumber> b, TNumber* x, TNumber* z) =>
        ProjectionTile<TNumber, TLane, TVector>.Write(b, x, z);

    public override void WriteOuter(StripRows<TNumber> f, StripRows<TNumber> x, double* drawn, int strips, double* c, bool adds) =>
        StripProducts<TNumber, TLane, TVector>.WriteOuter(f, x, drawn, strips, c, adds);

    public override void AddMoment(StripRows<TNumber> x, TNumber* weights, int strips, double* m) =>
        StripProducts<TNumber, TLane, TVector>.AddMoment(x, weights, strips, m);

    public override void AddOutputs(LayerTerms<TNumber> layer, TNumber* z, TNumber* sums)
    {
        HingePolynomial f = layer.Function;
        if (f.IsBareHinge)
        {
            UnitLanes<TNumber, TLane, TVector, IHingeParts.Hinge>.AddOutputs(layer, z, sums);
        }
        else if (f.IsEvenPolynomial)
        {
            UnitLanes<TNumber, TLane, TVector, IHingeParts.EvenPolynomial>.AddOutputs(layer, z, sums);
        }
        else if (f.Hinge == 0)
        {
            UnitLanes<TNumber, TLane, TVector, IHingeParts.Polynomial>.AddOutputs(layer, z, sums);
        }
        else
        {
            UnitLanes<TNumber, TLane, TVector, IHingeParts.Both>.AddOutputs(layer, z, sums);
        }
    }

    public override void WriteSlopes(HingePolynomial f, TNumber* z, int units, TNumber* errors, TNumber* output)
    {
        if (f.IsBareHinge)
        {
            UnitLanes<TNumber, TLane, TVector, IHingeParts.Hinge>.WriteSlopes(f, z, units, errors, output);
        }
        else if (f.IsEvenPolynomial)
        {
            UnitLanes<TNumber, TLane, TVector, IHingeParts.EvenPolynomial>.WriteSlopes(f, z, units, errors, output);
        }
        else if (f.Hinge == 0)
        {
            UnitLanes<TNumber, TLane, TVector, IHingeParts.Polynomial>.WriteSlopes(f, z, units, errors, output);
        }
        else
        {
            UnitLanes<TNumber, TLane, TVector, IHingeParts.Both>.WriteSlopes(f, z, units, errors, output);
        }
    }

    public override int PanelColumns(int components) => ActiveTile<TNumber, TLane, TVector>.Columns(components);

    public override void MarkActive(TNumber* z, int units, int first, ulong* words) =>
        ActiveTile<TNumber, TLane, TVector>.Mark(z, units, first, words);

    public override void WritePanel(double* drawn, int components, TNumber* errors, TNumber* panel, int columns) =>
        ActiveTile<TNumber, TLane, TVector>.WritePanel(drawn, components, errors, panel, columns);

    public override void AddActive(TNumber* panel, int columns, ulong* words, int rows, double* c) =>
        ActiveTile<TNumber, TLane, TVector>.Add(panel, columns, words, rows, c);

    public override double WriteChaosFactors(TNumber* z, int units, TNumber* weights, double diagonalFactor, TNumber* output) =>
        ChaosLanes<TNumber, TLane, TVector>.WriteFactors(z, units, weights, diagonalFactor, output);

    public override void SubtractForms(TNumber* x, TNumber* u, TNumber* v, int components, TNumber* sums) =>
        ChaosLanes<TNumber, TLane, TVector>.SubtractForms(x, u, v, components, sums);

    public override void Scale(double factor, TNumber* numbers) => ChaosLanes<TNumber, TLane, TVector>.Scale(factor, numbers);

    public override double SubtractLabels(TNumber* labels, int count, TNumber* outputs) =>
        ChaosLanes<TNumber, TLane, TVector>.SubtractLabels(labels, count, outputs);
}
