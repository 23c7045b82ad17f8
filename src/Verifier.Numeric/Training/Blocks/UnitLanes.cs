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
    public static void AddOutputs(HingePolynomial f, TNumber* z, int units, TNumber* weights, TNumber* sums)
    {
        int degree = f.Padded.Length - 1;
        TVector hinge = TLane.Broadcast(TNumber.CreateTruncating(f.Hinge));
        TNumber* p = stackalloc TNumber[degree + 1];
        NumberRounding.Round(f.Padded, new Span<TNumber>(p, degree + 1));
        for (int n = 0; n < Strip<TNumber>.Samples; n += 4 * TLane.Count)
        {
            TVector s0 = Load(sums + n, 0), s1 = Load(sums + n, 1), s2 = Load(sums + n, 2), s3 = Load(sums + n, 3);
            TNumber* row = z + n;
            for (int j = 0; j < units; j++, row += Strip<TNumber>.Samples)
            {
                TVector weight = TLane.Broadcast(weights[j]), slope = TLane.Multiply(weight, hinge);
                Add(p, degree, weight, slope, Load(row, 0), ref s0);
                Add(p, degree, weight, slope, Load(row, 1), ref s1);
                Add(p, degree, weight, slope, Load(row, 2), ref s2);
                Add(p, degree, weight, slope, Load(row, 3), ref s3);
            }

            Store(s0, sums + n, 0);
            Store(s1, sums + n, 1);
            Store(s2, sums + n, 2);
            Store(s3, sums + n, 3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteSlopes(HingePolynomial f, TNumber* z, int units, TNumber* weights, TNumber* errors, TNumber* output)
    {
        int degree = f.SlopePowers.Length - 1;
        TVector hinge = TLane.Broadcast(TNumber.CreateTruncating(f.Hinge));
        TNumber* p = stackalloc TNumber[degree + 1];
        NumberRounding.Round(f.SlopePowers, new Span<TNumber>(p, degree + 1));
        for (int n = 0; n < Strip<TNumber>.Samples; n += 4 * TLane.Count)
        {
            TVector e0 = Load(errors + n, 0), e1 = Load(errors + n, 1), e2 = Load(errors + n, 2), e3 = Load(errors + n, 3);
            TNumber* row = z + n, target = output + n;
            for (int j = 0; j < units; j++, row += Strip<TNumber>.Samples, target += Strip<TNumber>.Samples)
            {
                TVector weight = TLane.Broadcast(weights[j]), slope = TLane.Multiply(weight, hinge);
                Store(Slope(p, degree, weight, slope, e0, Load(row, 0)), target, 0);
                Store(Slope(p, degree, weight, slope, e1, Load(row, 1)), target, 1);
                Store(Slope(p, degree, weight, slope, e2, Load(row, 2)), target, 2);
                Store(Slope(p, degree, weight, slope, e3, Load(row, 3)), target, 3);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(TNumber* p, int degree, TVector weight, TVector slope, TVector t, ref TVector sum)
    {
        if (TParts.HasHinge)
        {
            sum = TLane.MultiplyAdd(slope, TLane.PositivePart(t), sum);
        }

        if (TParts.HasPolynomial)
        {
            sum = TLane.MultiplyAdd(weight, TParts.IsEven ? EvenPolynomial(p, degree, t) : Polynomial(p, degree, t), sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Slope(TNumber* p, int degree, TVector weight, TVector slope, TVector error, TVector t)
    {
        if (TParts.IsEven)
        {
            // The slope is t times an even polynomial, whose powers begin one place further.
            return TLane.Multiply(TLane.Multiply(TLane.Multiply(error, weight), t), EvenPolynomial(p + 1, degree - 1, t));
        }

        TVector result = TParts.HasHinge ? TLane.WherePositive(t, TLane.Multiply(error, slope)) : TLane.Broadcast(TNumber.Zero);
        return TParts.HasPolynomial ? TLane.MultiplyAdd(TLane.Multiply(error, weight), Polynomial(p, degree, t), result) : result;
    }

    // Horner's rule; the four lowest steps, which are nearly always all, without a loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Polynomial(TNumber* p, int degree, TVector t)
    {
        TVector value = TLane.Broadcast(p[degree]);
        for (int k = degree - 1; k >= HingePolynomial.LeastDegree; k--)
        {
            value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[k]));
        }

        value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[3]));
        value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[2]));
        value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[1]));
        return TLane.MultiplyAdd(t, value, TLane.Broadcast(p[0]));
    }

    // Horner's rule in t², for the even powers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector EvenPolynomial(TNumber* p, int degree, TVector t)
    {
        int k = degree / 2 * 2;
        TVector square = TLane.Multiply(t, t), value = TLane.Broadcast(p[k]);
        for (k -= 2; k >= 2; k -= 2)
        {
            value = TLane.MultiplyAdd(square, value, TLane.Broadcast(p[k]));
        }

        return TLane.MultiplyAdd(square, value, TLane.Broadcast(p[0]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(TNumber* source, int register) => TLane.Load(source + (register * TLane.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(TVector value, TNumber* target, int register) => TLane.Store(value, target + (register * TLane.Count));
}
