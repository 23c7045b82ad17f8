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
    private const int MostExtraHalves = 30;
    private const int CoarsestStep = -1;
    private const int FinestStep = -11;
    private static readonly int[] LogFloors = [0, -2, -4, -6, -8, -10, -12];

    private readonly (ContourColumns Right, ContourColumns Left)[] columns;
    private readonly bool isMirrored;
    private readonly Lock gate = new();

    /// <summary>A contour for one function s.</summary>
    /// <param name="function">Encloses s on rectangles; not finite where s may fail to be analytic.</param>
    /// <param name="isMirrored">Whether |s(−z)| = |s(z)|.</param>
    public TrapezoidalContour(Func<ComplexBox, ComplexBox> function, bool isMirrored)
    {
        this.isMirrored = isMirrored;
        columns = [.. LogFloors.Select(floor => Columns(Math.ScaleB(1, floor)))];

        (ContourColumns Right, ContourColumns Left) Columns(double floor)
        {
            ContourColumns right = new(function, 1, floor);
            return (right, isMirrored ? right : new ContourColumns(function, -1, floor));
        }
    }

    /// <summary>
    /// The rule with the longest step tried that reaches to X, halves/2 ≤ X &lt; halves/2 + 16, with an error of at most
    /// 2^(−<paramref name="bits"/>); null when there is none.
    /// </summary>
    /// <param name="power">p, 1 or 2.</param>
    /// <param name="degree">The greatest k.</param>
    /// <param name="halves">The least 2X.</param>
    /// <param name="bits">The accuracy.</param>
    public TrapezoidalRule? Find(int power, int degree, int halves, int bits)
    {
        HermiteWeight weight = new(degree);
        TrapezoidalRule? best = null;
        lock (gate)
        {
            for (int i = 0; i < LogFloors.Length; i++)
            {
                // Low cells are for singularities near the real line; where a long step is possible they bring nothing.
                int finest = best is null ? FinestStep : (int)best.Step.TopExponent;
                (ContourSide right, ContourSide left) = Sides(i, power, weight);
                best = Find(right, left, halves, bits, finest) ?? best;
                if (best is not null && best.Step.TopExponent > LogFloors[i] - 2)
                {
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>Whether <see cref="Find(int, int, int, int)"/> will find a rule: whether the shortest step does it.</summary>
    public bool Exists(int power, int degree, int halves, int bits)
    {
        HermiteWeight weight = new(degree);
        lock (gate)
        {
            for (int i = 0; i < LogFloors.Length; i++)
            {
                (ContourSide right, ContourSide left) = Sides(i, power, weight);
                if (Reach(right, left, halves, bits) is { } needed && Try(right, left, 16, FinestStep - 4, needed, bits) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private (ContourSide Right, ContourSide Left) Sides(int floor, int power, HermiteWeight weight)
    {
        ContourSide right = new(columns[floor].Right, power, weight);
        return (right, isMirrored ? right : new ContourSide(columns[floor].Left, power, weight));
    }

    /// <summary>The least number of halves from <paramref name="halves"/> on at which the vertical ends are small; null when there is none near.</summary>
    private static int? Reach(ContourSide right, ContourSide left, int halves, int bits)
    {
        for (int needed = halves; needed <= halves + MostExtraHalves; needed++)
        {
            if (Math.Max(right.LogBoundAt(needed), left.LogBoundAt(needed)) <= -bits - 2)
            {
                return needed;
            }
        }

        return null;
    }

    private TrapezoidalRule? Find(ContourSide right, ContourSide left, int halves, int bits, int finest)
    {
        if (Reach(right, left, halves, bits) is not { } needed)
        {
            return null;
        }

        for (int exponent = CoarsestStep; exponent >= finest; exponent--)
        {
            // Mantissas 16/16, 8/16: the power of two that suffices first, then the longest step between it and its double.
            if (Try(right, left, 16, exponent - 4, needed, bits) is { } rule)
            {
                return exponent == CoarsestStep ? rule : Longest(rule, exponent - 3);
            }
        }

        return null;

        TrapezoidalRule Longest(TrapezoidalRule found, int exponent)
        {
            int enough = 8;
            for (int tooMuch = 16; tooMuch - enough > 1;)
            {
                int middle = (enough + tooMuch) / 2;
                TrapezoidalRule? rule = Try(right, left, middle, exponent, needed, bits);
                (enough, tooMuch, found) = rule is null ? (enough, middle, found) : (middle, tooMuch, rule);
            }

            return found;
        }
    }

    private TrapezoidalRule? Try(ContourSide right, ContourSide left, int mantissa, int exponent, int halves, int bits)
    {
        Dyadic step = new(new BigInteger(mantissa), exponent);
        double allowed = -bits - Math.Log2(halves + 1) - 3;
        return Error(right, left, step.ToDouble(), halves, allowed) is { } error && error <= Magnitude.PowerOfTwo(-bits)
            ? new TrapezoidalRule(step, (int)Math.Ceiling((halves / (2 * step.ToDouble())) - 0.5), error)
            : null;
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
