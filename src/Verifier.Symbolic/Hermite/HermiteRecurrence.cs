using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Hermite;

/// <summary>Values of h_0, …, h_K by the recurrence h_{k+1} = (z h_k − √k h_{k−1})/√(k+1).</summary>
internal sealed class HermiteRecurrence
{
    private readonly Ball[] inverseRoots;
    private readonly Ball[] ratios;
    private readonly Magnitude[] inverseRootBounds;
    private readonly Magnitude[] ratioBounds;

    /// <summary>The recurrence up to degree K with a working precision in bits.</summary>
    public HermiteRecurrence(int maxIndex, int precision)
    {
        inverseRoots = [.. Enumerable.Range(0, maxIndex).Select(k => Ball.FromRational(new Rational(1, k + 1), precision).Sqrt())];
        ratios = [.. Enumerable.Range(0, maxIndex).Select(k => Ball.FromRational(new Rational(k, k + 1), precision).Sqrt())];
        inverseRootBounds = [.. inverseRoots.Select(static root => root.MagnitudeUpperBound)];
        ratioBounds = [.. ratios.Select(static ratio => ratio.MagnitudeUpperBound)];
    }

    /// <summary>The values at a real ball.</summary>
    public Ball[] At(Ball x)
    {
        var values = new Ball[inverseRoots.Length + 1];
        values[0] = Ball.FromRational(1, x.Precision);
        for (int k = 0; k < inverseRoots.Length; k++)
        {
            Ball leading = x * (inverseRoots[k] * values[k]);
            values[k + 1] = k == 0 ? leading : leading - (ratios[k] * values[k - 1]);
        }

        return values;
    }

    /// <summary>Upper bounds of |h_k| where |z| is bounded: |h_{k+1}| ≤ (|z| |h_k| + √k |h_{k−1}|)/√(k+1).</summary>
    public Magnitude[] Bounds(Magnitude size)
    {
        var values = new Magnitude[inverseRootBounds.Length + 1];
        values[0] = Magnitude.One;
        for (int k = 0; k < inverseRootBounds.Length; k++)
        {
            Magnitude leading = size * (inverseRootBounds[k] * values[k]);
            values[k + 1] = k == 0 ? leading : leading + (ratioBounds[k] * values[k - 1]);
        }

        return values;
    }
}
