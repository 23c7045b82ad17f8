using System.Numerics;
using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Outputs and slopes of hinge polynomials for a strip, four registers of samples at a time.</summary>
/// <typeparam name="TNumber">double or float.</typeparam>
/// <typeparam name="TLane">The vector width.</typeparam>
/// <typeparam name="TVector">Its register.</typeparam>
/// <typeparam name="TParts">Which of the two parts of the function there are.</typeparam>
internal static unsafe class UnitLanes<TNumber, TLane, TVector, TParts>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
    where TParts : struct, IHingeParts
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddOutputs(LayerTerms<TNumber> layer, TNumber* z, TNumber* sums)
    {
        int degree = layer.Degree;
        for (int n = 0; n < Strip<TNumber>.Samples; n += 4 * TLane.Count)
        {
            TVector s0 = Load(sums + n, 0), s1 = Load(sums + n, 1), s2 = Load(sums + n, 2), s3 = Load(sums + n, 3);
            TNumber* row = z + n, p = layer.Powers;
            for (int j = 0; j < layer.Units; j++, row += Strip<TNumber>.Samples, p += degree + 1)
            {
                TVector hinge = TLane.Broadcast(layer.Hinges[j]);
                Add(p, degree, hinge, Load(row, 0), ref s0);
                Add(p, degree, hinge, Load(row, 1), ref s1);
                Add(p, degree, hinge, Load(row, 2), ref s2);
                Add(p, degree, hinge, Load(row, 3), ref s3);
            }

            Store(s0, sums + n, 0);
            Store(s1, sums + n, 1);
            Store(s2, sums + n, 2);
            Store(s3, sums + n, 3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteSlopes(HingePolynomial f, TNumber* z, int units, TNumber* errors, TNumber* output)
    {
        int degree = f.SlopePowers.Length - 1;
        TVector hinge = TLane.Broadcast(TNumber.CreateTruncating(f.Hinge));
        TNumber* powers = stackalloc TNumber[(degree + 1) * Strip<TNumber>.Samples];
        WriteMultiples(f.SlopePowers, errors, powers);
        for (int n = 0; n < Strip<TNumber>.Samples; n += 4 * TLane.Count)
        {
            TVector e0 = TLane.Multiply(hinge, Load(errors + n, 0)), e1 = TLane.Multiply(hinge, Load(errors + n, 1));
            TVector e2 = TLane.Multiply(hinge, Load(errors + n, 2)), e3 = TLane.Multiply(hinge, Load(errors + n, 3));
            TNumber* row = z + n, target = output + n, p = powers + n;
            for (int j = 0; j < units; j++, row += Strip<TNumber>.Samples, target += Strip<TNumber>.Samples)
            {
                Store(Slope(p, degree, e0, Load(row, 0)), target, 0);
                Store(Slope(p + TLane.Count, degree, e1, Load(row, 1)), target, 1);
                Store(Slope(p + (2 * TLane.Count), degree, e2, Load(row, 2)), target, 2);
                Store(Slope(p + (3 * TLane.Count), degree, e3, Load(row, 3)), target, 3);
            }
        }
    }

    // A row e_n p_k for each k.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteMultiples(double[] factors, TNumber* errors, TNumber* rows)
    {
        for (int k = 0; TParts.HasPolynomial && k < factors.Length; k++, rows += Strip<TNumber>.Samples)
        {
            TVector factor = TLane.Broadcast(TNumber.CreateTruncating(factors[k]));
            for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
            {
                TLane.Store(TLane.Multiply(factor, TLane.Load(errors + n)), rows + n);
            }
        }
    }

    // Horner's rule as far as the factor of t, or of t²; the three lowest steps, which are nearly always all, without a loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(TNumber* p, int degree, TVector hinge, TVector t, ref TVector sum)
    {
        if (TParts.HasHinge)
        {
            sum = TLane.MultiplyAdd(hinge, TLane.PositivePart(t), sum);
        }

        if (TParts.IsEven)
        {
            int k = degree / 2 * 2;
            TVector square = TLane.Multiply(t, t), value = TLane.Broadcast(p[k]);
            for (k -= 2; k >= HingePolynomial.LeastDegree; k -= 2)
            {
                value = TLane.MultiplyAdd(square, value, TLane.Broadcast(p[k]));
            }

            sum = TLane.MultiplyAdd(square, TLane.MultiplyAdd(square, value, TLane.Broadcast(p[2])), sum);
        }
        else if (TParts.HasPolynomial)
        {
            TVector value = TLane.Broadcast(p[degree]);
            for (int k = degree - 1; k >= HingePolynomial.LeastDegree; k--)
            {
                value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[k]));
            }

            value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[3]));
            value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[2]));
            value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[1]));
            sum = TLane.MultiplyAdd(t, value, sum);
        }
    }

    // p has a row of numbers of samples for each power; slopes of even polynomials have the odd ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Slope(TNumber* p, int degree, TVector hinge, TVector t)
    {
        if (TParts.IsEven)
        {
            int k = (degree - 1) | 1;
            TVector square = TLane.Multiply(t, t), value = TLane.Load(Power(p, k));
            for (k -= 2; k >= 3; k -= 2)
            {
                value = TLane.MultiplyAdd(square, value, TLane.Load(Power(p, k)));
            }

            return TLane.Multiply(t, TLane.MultiplyAdd(square, value, TLane.Load(Power(p, 1))));
        }

        TVector positive = TParts.HasHinge ? TLane.WherePositive(t, hinge) : TLane.Broadcast(TNumber.Zero);
        if (!TParts.HasPolynomial)
        {
            return positive;
        }

        TVector slope = TLane.Load(Power(p, degree));
        for (int k = degree - 1; k >= HingePolynomial.LeastDegree; k--)
        {
            slope = TLane.MultiplyAdd(t, slope, TLane.Load(Power(p, k)));
        }

        slope = TLane.MultiplyAdd(t, slope, TLane.Load(Power(p, 3)));
        slope = TLane.MultiplyAdd(t, slope, TLane.Load(Power(p, 2)));
        slope = TLane.MultiplyAdd(t, slope, TLane.Load(Power(p, 1)));
        slope = TLane.MultiplyAdd(t, slope, TLane.Load(Power(p, 0)));
        return TParts.HasHinge ? TLane.Add(positive, slope) : slope;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TNumber* Power(TNumber* p, int k) => p + (k * Strip<TNumber>.Samples);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(TNumber* source, int register) => TLane.Load(source + (register * TLane.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVector value, TNumber* target, int register) => TLane.Store(value, target + (register * TLane.Count));
}
