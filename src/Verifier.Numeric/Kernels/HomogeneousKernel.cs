namespace Verifier.Numeric.Kernels;

/// <summary>σ(x) = a x₊ⁿ + b (−x)₊ⁿ: ReLU (1, 0, 1), leaky ReLU (1, −α, 1), |x| (1, 1, 1), step (1, 0, 0), sign (1, −1, 0), ….</summary>
/// <remarks>
/// κ = (qq′)^{n/2} ((a² + b²) M_n(ρ) + 2ab M_n(−ρ)), M_n(ρ) = E[u₊ⁿv₊ⁿ] (Cho, Saul 2009; n = 1 in Tsuchida et al. 2018).
/// </remarks>
public sealed class HomogeneousKernel : PairKernel
{
    private const double Middle = 0.5;

    /// <summary>The highest n.</summary>
    public const int HighestOrder = QuadrantMoment.HighestOrder;

    private readonly QuadrantMoment moment;
    private readonly HomogeneousKernel? derivative;
    private readonly double right;
    private readonly double left;

    /// <summary>a x₊ⁿ + b (−x)₊ⁿ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is outside 0..9.</exception>
    public HomogeneousKernel(double right, double left, int order)
    {
        moment = new QuadrantMoment(order);
        (this.right, this.left) = (right, left);
        derivative = order == 0 ? null : new HomogeneousKernel(order * right, -order * left, order - 1);
    }

    /// <summary>max(0, x).</summary>
    public static HomogeneousKernel Relu { get; } = new(1, 0, 1);

    private double Squares => (right * right) + (left * left);

    private double Cross => 2 * right * left;

    private int Sign => moment.Order % 2 == 0 ? 1 : -1;

    /// <inheritdoc/>
    public override double Value(NormalPair pair) => Scale(pair) * Standard(pair.Correlation);

    /// <inheritdoc/>
    /// <remarks>For n = 0 the jumps a − b meet at the density of (0, 0): (a − b)²/(2π√(qq′) sin θ).</remarks>
    public override double Slope(NormalPair pair) => derivative?.Value(pair)
        ?? ((right - left) * (right - left) / (2 * Math.PI * pair.GeometricMean * pair.Correlation.Sine));

    /// <inheritdoc/>
    public override double Fall(NormalPair pair) => Scale(pair) * StandardFall(pair.Correlation);

    private double Scale(NormalPair pair) => moment.Order == 1 ? pair.GeometricMean : Math.Pow(pair.GeometricMean, moment.Order);

    // Below 0: κ(1) − κ(ρ) = κ(1) − κ(−ρ) plus twice the odd part at −ρ.
    private double StandardFall(CorrelationAngle correlation)
    {
        if (correlation.Value < -Middle)
        {
            CorrelationAngle reflected = correlation.Reflect();
            double odd = Sign > 0 ? moment.Arc(reflected) : moment.Half(reflected.Value);
            return StandardFall(reflected) + ((right - left) * (right - left) * odd);
        }

        return correlation.Value > Middle
            ? (Squares * moment.HalfFall(correlation)) + (((Sign * Squares) - Cross) * moment.Small(correlation.Defect))
            : Standard(CorrelationAngle.Aligned) - Standard(correlation);
    }

    // By M_n at ±ρ; near 0 also by the even and the odd part. Of two sums the one with the smaller terms has the smaller error.
    private double Standard(CorrelationAngle correlation)
    {
        double small = moment.Small(Math.Min(correlation.Defect, correlation.Excess));
        double large = moment.Half(Math.Abs(correlation.Value)) - (Sign * small);
        (double equal, double opposite) = correlation.Value > 0 ? (Squares * large, Cross * small) : (Squares * small, Cross * large);
        if (Math.Abs(correlation.Value) > Middle)
        {
            return equal + opposite;
        }

        double half = moment.Half(correlation.Value), arc = moment.Arc(correlation);
        (double first, double second) = Sign > 0 ? (half, arc) : (arc, half);
        first *= (right + left) * (right + left) / 2;
        second *= (right - left) * (right - left) / 2;
        return Math.Abs(equal) + Math.Abs(opposite) < Math.Abs(first) + Math.Abs(second) ? equal + opposite : first + second;
    }
}
