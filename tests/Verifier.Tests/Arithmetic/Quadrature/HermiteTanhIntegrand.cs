using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Quadrature;

namespace Verifier.Tests.Arithmetic.Quadrature;

/// <summary>tanh(x) h_k(x) φ(x) for k below a count, with orthonormal h_k from √k h_k = x h_(k−1) − √(k−1) h_(k−2).</summary>
internal sealed class HermiteTanhIntegrand(int count) : IAnalyticIntegrand
{
    public int Count => count;

    public Ball[] Evaluate(Ball x)
    {
        Ball[] values = new Ball[count];
        Ball previous = 0;
        Ball current = x.Tanh() * x.NormalDensity();
        for (int k = 0; k < count; k++)
        {
            values[k] = current;
            (previous, current) = (current, ((x * current) - (Root(k, x) * previous)) / Root(k + 1, x));
        }

        return values;
    }

    public ComplexBall[] Evaluate(ComplexBall z)
    {
        // |h_k| is at most the solution of the recurrence with absolute values.
        ComplexBall weight = z.Tanh() * z.NormalDensity();
        if (!weight.IsFinite)
        {
            return [.. Enumerable.Repeat(ComplexBall.Indeterminate, count)];
        }

        ComplexBall[] values = new ComplexBall[count];
        Ball size = Ball.FromDyadic(z.MagnitudeUpperBound.ToDyadic(), 64);
        Ball previous = 0;
        Ball current = Ball.FromDyadic(weight.MagnitudeUpperBound.ToDyadic(), 64);
        for (int k = 0; k < count; k++)
        {
            values[k] = current;
            (previous, current) = (current, ((size * current) + (Root(k, size) * previous)) / Root(k + 1, size));
        }

        return values;
    }

    private static Ball Root(int k, Ball like) => Ball.FromInteger(k, like.Precision).Sqrt();
}
