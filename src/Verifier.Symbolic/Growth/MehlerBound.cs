using Verifier.Arithmetic;

namespace Verifier.Symbolic.Growth;

/// <summary>
/// The bounds |h_j(y)| ≤ r^(−k/2) (1 − r²)^(−1/4) e^(y² r/(2(1 + r))) for all j ≤ k and 0 &lt; r &lt; 1, and |h_0| = 1 at r = 0.
/// </summary>
/// <remarks>Mehler's formula on the diagonal: Σ_k r^k h_k(y)² = (1 − r²)^(−1/2) e^(y² r/(1 + r)), a sum of positive terms.</remarks>
internal sealed class MehlerBound
{
    private const int Steps = 32;
    private static readonly MehlerBound[] Ladder = [.. Enumerable.Range(0, Steps).Select(static i => new MehlerBound(new Rational(i, Steps)))];

    private readonly Rational quadratic;
    private readonly Lazy<(Rational OverRoot, Rational Normal)> logarithms;
    private readonly double overRoot;
    private readonly double normal;

    private MehlerBound(Rational r)
    {
        quadratic = r / (2 * (1 + r));
        Exponent = quadratic.ToDouble();
        overRoot = -Math.Log(r.ToDouble()) / 2;
        normal = -Math.Log(1 - (r * r).ToDouble()) / 4;
        logarithms = new(() => (RationalInterval.Log(r).Lower / -2, RationalInterval.Log(1 - (r * r)).Lower / -4));
    }

    /// <summary>About the coefficient of y².</summary>
    internal double Exponent { get; }

    /// <summary>The bound that makes <paramref name="size"/>, given log of the scale and the coefficient of y², smallest.</summary>
    internal static MehlerBound Best(int index, Func<double, double, double> size) => index == 0
        ? Ladder[0]
        : Ladder.Skip(1).MinBy(bound => size(bound.LogScale(index), bound.Exponent))!;

    /// <summary>About the logarithm of the factor before the exponential.</summary>
    internal double LogScale(int index) => index == 0 ? 0 : (index * overRoot) + normal;

    /// <summary>The bound for |h_0|, …, |h_k|.</summary>
    internal GrowthBound For(int index) => index == 0
        ? GrowthBound.Constant(1)
        : new GrowthBound((index * logarithms.Value.OverRoot) + logarithms.Value.Normal, 0, 0, quadratic);
}
