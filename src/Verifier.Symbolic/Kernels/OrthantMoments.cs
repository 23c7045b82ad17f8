using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Kernels;

/// <summary>The moments M_{ij} = E[x^i y^j 1{all events}] of a normal law on an orthant of at most two linear forms, computed on demand.</summary>
/// <typeparam name="T">The scalars.</typeparam>
/// <remarks>
/// Integration by parts (Stein): M_{ij} = m_x M_{i−1,j} + (i − 1)C_xx M_{i−2,j} + j C_xy M_{i−1,j−1} + Σ_L Cov(x, L) p_L(0) M^L_{i−1,j}, where p_L
/// is the density of the linear form L of an event and M^L are the moments given L = 0 on the other events. M_00 is 1, Φ or Φ₂.
/// </remarks>
internal sealed class OrthantMoments<T>
    where T : IKernelScalar<T>
{
    private readonly PairLaw<T> law;
    private readonly ImmutableArray<PairEvent<T>> events;
    private readonly int bits;
    private readonly Dictionary<(int I, int J), T> known = [];
    private readonly Lazy<ImmutableArray<(T Density, OrthantMoments<T> Moments)>> edges;

    public OrthantMoments(PairLaw<T> law, ImmutableArray<PairEvent<T>> events, int bits)
    {
        this.law = law;
        this.events = events;
        this.bits = bits;
        edges = new(() => [.. events.Select(Edge)]);
    }

    /// <summary>M_{ij}.</summary>
    public T Get(int i, int j)
    {
        // Rows from below, so that the recursion is never deep.
        for (int row = 0; row <= j; row++)
        {
            for (int column = 0; column <= i; column++)
            {
                if (!known.ContainsKey((column, row)))
                {
                    known.Add((column, row), Next(column, row));
                }
            }
        }

        return known[(i, j)];
    }

    private T Next(int i, int j) => (i, j) switch
    {
        (0, 0) => Mass(),
        (0, _) => Step(1, j, below: (0, j - 1), twice: (0, j - 2), mixed: (0, 0), mixedCount: 0),
        _ => Step(0, i, below: (i - 1, j), twice: (i - 2, j), mixed: (i - 1, j - 1), mixedCount: j),
    };

    private T Step(int axis, int power, (int I, int J) below, (int I, int J) twice, (int I, int J) mixed, int mixedCount)
    {
        T sum = law.Mean(axis) * known[below];
        sum = power > 1 ? sum + (Integer(power - 1) * law.Spread(axis, axis) * known[twice]) : sum;
        sum = mixedCount > 0 ? sum + (Integer(mixedCount) * law.Covariance * known[mixed]) : sum;
        for (int index = 0; index < events.Length; index++)
        {
            (T density, OrthantMoments<T> moments) = edges.Value[index];
            T covariance = events[index].Slope * law.Spread(axis, events[index].Axis);
            sum = covariance.IsZero ? sum : sum + (covariance * density * moments.Get(below.I, below.J));
        }

        return sum;
    }

    // The density at 0 of the linear form of an event, and the moments given that it is 0.
    private (T Density, OrthantMoments<T> Moments) Edge(PairEvent<T> happening) => (
        KernelDensity.AtZero(law.Level(happening), law.Variance(happening), bits),
        new OrthantMoments<T>(law.Given(happening), events.Remove(happening), bits));

    private T Mass() => events switch
    {
        [] => Integer(1),
        [{ } one] => T.NormalCdf(law.Level(one) / T.Sqrt(law.Variance(one))),
        [{ } one, { } two] => Quadrant(one, two),
        _ => T.Unknown,
    };

    private T Quadrant(PairEvent<T> one, PairEvent<T> two)
    {
        T first = law.Variance(one);
        T second = law.Variance(two);
        T product = first * second;
        T root = T.Sqrt(product);
        return T.BivariateCdf(
            law.Level(one) / T.Sqrt(first), law.Level(two) / T.Sqrt(second), law.Covary(one, two) / root, law.Gap(one, two) / product);
    }

    private T Integer(int value) => T.From(value, ExactConstant.Zero, bits);
}
