using System.Numerics;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>
/// Certified trapezoidal rules for s(z)^p h_k(z) φ(z) on an interval around 0, where s is real on the real line and analytic near it.
/// </summary>
/// <remarks>
/// With m(z) = 1/(e^(−2πiz/h) − 1) the residue theorem gives, for a path Γ in the upper half plane from −X to X, X = (J + 1/2)h, such that
/// f is analytic
/// between Γ and its mirror image, h Σ_{|j| ≤ J} f(jh) − ∫_{−X}^{X} f = ∫_Γ f m dz + (its mirror image), since m(z) + conj m(conj z) = −1
/// for the two sides of the real line. On Γ |m| ≤ 1/(e^(2πy/h) − 1), and on the vertical ends Re z = ±X even |m| = 1/(e^(2πy/h) + 1). Γ runs in
/// stairs along the tops of certified cells: high where the weight is large, low where singularities come near and the weight is small.
/// </remarks>
public sealed class TrapezoidalContour
{
    private const int LogWidestFloor = -2;
    private const int LogLowestFloor = -12;
    private const int FinestStep = -11;
    private const int CoarsestStep = -1;
    private const int MostExtraHalves = 30;

    private readonly Func<ComplexBox, ComplexBox> function;
    private readonly int power;
    private readonly HermiteWeight weight;
    private readonly bool isMirrored;

    /// <summary>A contour for one function.</summary>
    /// <param name="function">Encloses s on rectangles; not finite where s may fail to be analytic.</param>
    /// <param name="power">p, 1 or 2.</param>
    /// <param name="degree">The greatest k.</param>
    /// <param name="isMirrored">Whether |s(−z)| = |s(z)|.</param>
    public TrapezoidalContour(Func<ComplexBox, ComplexBox> function, int power, int degree, bool isMirrored)
    {
        this.function = function;
        this.power = power;
        this.isMirrored = isMirrored;
        weight = new HermiteWeight(degree);
    }

    /// <summary>
    /// The rule with the longest step tried that reaches to X, halves/2 ≤ X &lt; halves/2 + 16, with an error of at most 2^(−<paramref
    /// name="bits"/>); null when there is none.
    /// </summary>
    public TrapezoidalRule? Find(int halves, int bits)
    {
        TrapezoidalRule? best = null;
        for (int floor = LogWidestFloor; floor >= LogLowestFloor; floor -= 2)
        {
            // Low cells are for singularities near the real line; where a long step is possible they bring nothing.
            int limit = best is null ? FinestStep : (int)best.Step.TopExponent;
            best = FindWithFloor(halves, bits, Math.ScaleB(1, floor), limit) ?? best;
            if (best is not null && best.Step.TopExponent > floor - 2)
            {
                break;
            }
        }

        return best;
    }

    private TrapezoidalRule? FindWithFloor(int halves, int bits, double floor, int finest)
    {
        ContourSide right = new(function, 1, power, weight, floor);
        ContourSide left = isMirrored ? right : new ContourSide(function, -1, power, weight, floor);
        int needed = halves;
        while (Math.Max(right.LogBoundAt(needed), left.LogBoundAt(needed)) > -bits - 2)
        {
            needed++;
            if (needed > halves + MostExtraHalves)
            {
                return null;
            }
        }

        double allowed = -bits - Math.Log2(needed + 1) - 3;
        for (int exponent = CoarsestStep; exponent >= finest; exponent--)
        {
            for (int mantissa = 8; mantissa > 4; mantissa--)
            {
                Dyadic step = new(new BigInteger(mantissa), exponent - 3);
                if (Error(right, left, step.ToDouble(), needed, allowed) is { } error && error <= Magnitude.PowerOfTwo(-bits))
                {
                    return new TrapezoidalRule(step, (int)Math.Ceiling((needed / (2 * step.ToDouble())) - 0.5), error);
                }
            }
        }

        return null;
    }

    private Magnitude? Error(ContourSide right, ContourSide left, double step, int halves, double allowed)
    {
        if (right.Error(step, halves, allowed) is not { } ahead)
        {
            return null;
        }

        if (isMirrored)
        {
            return ahead * Magnitude.FromUnits(4, 0);
        }

        if (left.Error(step, halves, allowed) is not { } behind)
        {
            return null;
        }

        ContourSide higher = right.MiddleTop > left.MiddleTop ? right : left;
        Magnitude middle = higher.MiddleRise(Math.Min(right.MiddleTop, left.MiddleTop) + 1, higher.MiddleTop, step);
        return (ahead + behind + middle) * Magnitude.FromUnits(2, 0);
    }
}
