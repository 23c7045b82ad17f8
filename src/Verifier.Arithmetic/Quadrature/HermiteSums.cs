using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>The sums Σ_j g_j h_k(x_j) for all k ≤ K in one pass, in fixed point.</summary>
/// <remarks>
/// Each node runs p_{k+1} = x p_k − k p_{k−1} from p_0 = g, so that p_k = g He_k(x). A step loses less than one unit of the last place;
/// after division by
/// √k! the errors obey e_{k+1} ≤ (|x| e_k + √k e_{k−1})/√(k+1) + 1 unit, and fraction bits are added for what that majorant can reach. An
/// error r of g counts
/// |h_k(x)| r ≤ 1.09 e^(x²/4) r (Cramér's inequality), an error s of x counts |g| s times h_k′ = √k h_{k−1}.
/// </remarks>
/// <param name="degree">K.</param>
/// <param name="bits">The rounding errors stay below 2^(−bits).</param>
public sealed class HermiteSums(int degree, int bits)
{
    private const double QuarterLogTwoOfE = 0.3606737602222409;
    private const int Headroom = 12;
    private readonly List<(Ball Node, Ball Value)> terms = [];
    private double largest = double.NegativeInfinity;
    private double farthest;
    private Magnitude inherited = Magnitude.Zero;

    /// <summary>Adds g h_k(x); x and g are narrow and finite, |x| is below 2^16.</summary>
    public void Add(Ball node, Ball value)
    {
        terms.Add((node, value));
        double x = Math.Abs(node.Midpoint.ToDouble());
        double logCramer = degree == 0 ? 0 : (QuarterLogTwoOfE * x * x) + 0.2;
        farthest = Math.Max(farthest, x);
        largest = value.Midpoint.IsZero ? largest : Math.Max(largest, logCramer + value.Midpoint.TopExponent);

        // The node lies within 2^−16 of its midpoint, which moves x²/4 by less than 1.
        Magnitude shift = node.IsExact ? Magnitude.Zero : node.Radius * value.MagnitudeUpperBound * Magnitude.FromUnits(4 * (degree + 1), 0);
        inherited += (value.Radius + shift) * Magnitude.PowerOfTwo((long)Math.Ceiling(logCramer + 1e-6));
    }

    /// <summary>The sums; entry k belongs to h_k.</summary>
    public Ball[] Total()
    {
        double[] growth = Majorant();
        double spread = Math.Log2(growth[degree]) + Math.Log2(terms.Count + 1) + 2;
        int fraction = LimbsFor(bits + spread);
        int whole = LimbsFor(Math.Max(0, largest) + HalfLogFactorial(degree) + Math.Log2(terms.Count + 1) + Headroom);
        SignedRow[] sums = [.. Enumerable.Range(0, degree + 1).Select(_ => new SignedRow(fraction + whole))];
        HermiteRow row = new(fraction, whole);
        foreach ((Ball node, Ball value) in terms)
        {
            row.Run(node.Midpoint, value.Midpoint, sums);
        }

        return [.. sums.Select((sum, k) => Finish(sum, k, fraction, growth[k]))];
    }

    private static int LimbsFor(double bits) => (int)Math.Ceiling(bits / LimbSpan.Bits);

    private static double HalfLogFactorial(int n) => Enumerable.Range(1, n).Sum(static i => Math.Log2(i)) / 2;

    private double[] Majorant()
    {
        double[] errors = new double[degree + 1];
        errors[0] = 1;
        for (int k = 0; k < degree; k++)
        {
            double previous = k == 0 ? 0 : Math.Sqrt(k) * errors[k - 1];
            errors[k + 1] = ((((farthest + 1) * errors[k]) + previous) / Math.Sqrt(k + 1)) + 1;
        }

        return errors;
    }

    private Ball Finish(SignedRow sum, int k, int fraction, double growth)
    {
        int precision = bits + LimbSpan.Bits + (int)Math.Max(0, largest);
        Ball total = Ball.Create(new Dyadic(sum.ToInteger(), -(long)LimbSpan.Bits * fraction), Magnitude.Zero, precision + (int)HalfLogFactorial(k));
        Magnitude units = Magnitude.FromDyadic(Dyadic.FromDouble(growth * 1.01 * (terms.Count + 1)));
        Magnitude rounding = units * Magnitude.PowerOfTwo(-(long)LimbSpan.Bits * fraction);
        return (total * InverseRootFactorials.Get(k, precision)).WithPrecision(precision).WithRadiusAdded(rounding + inherited);
    }
}
