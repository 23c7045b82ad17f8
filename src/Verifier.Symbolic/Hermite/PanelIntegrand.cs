using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Arithmetic.Limbs;
using Verifier.Arithmetic.Quadrature;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// The integrands f(z)^p h_k(z) φ(z) of an exact integrand, evaluated at nodes in balls of a few limbs and bounded off the line in rectangles of
/// doubles; where these tell nothing, the exact integrand is asked.
/// </summary>
/// <param name="exact">The same integrands.</param>
/// <param name="formula">f, analytic on the piece.</param>
/// <param name="power">p.</param>
/// <param name="indices">The degrees k, ascending.</param>
internal sealed class PanelIntegrand(IAnalyticIntegrand exact, Expression formula, int power, IReadOnlyList<int> indices) : IAnalyticIntegrand
{
    private const int LimbBits = 64;
    private const double Slack = 1e-5;
    private readonly Func<ComplexBox, ComplexBox> onBoxes = CompiledBox.Of(formula);
    private readonly HermiteWeight weight = new(indices[^1]);
    private Func<LimbBall, LimbBall>? onNodes;
    private int length;

    /// <inheritdoc/>
    public int Count => indices.Count;

    /// <inheritdoc/>
    public Ball[] Evaluate(Ball x) => exact.Evaluate(x);

    /// <inheritdoc/>
    public ComplexBall[] Evaluate(ComplexBall z)
    {
        ComplexBox box = Box(z);
        double size = Math.Pow(onBoxes(box).MaximalMagnitude, power);
        if (!double.IsFinite(size))
        {
            return exact.Evaluate(z);
        }

        double logWeight = weight.Log2(box.Real.MinimalMagnitude, box.Imaginary.MaximalMagnitude) + Slack;
        Magnitude bound = Magnitude.FromDyadic(Dyadic.FromDouble(size * (1 + Slack))) * Magnitude.PowerOfTwo((long)Math.Ceiling(logWeight));
        Ball side = Ball.Create(Dyadic.Zero, bound, z.Precision);
        ComplexBall[] bounds = new ComplexBall[Count];
        Array.Fill(bounds, new ComplexBall(side, 0));
        return bounds;
    }

    /// <inheritdoc/>
    public Ball[] WeightedSum(IReadOnlyList<(Ball Node, Ball Weight)> nodes, int precision, CancellationToken cancellation)
    {
        int limbs = (precision + LimbBits - 1) / LimbBits;
        onNodes = onNodes is null || limbs != length ? CompiledLimbs.Of(formula, limbs) : onNodes;
        length = limbs;
        HermiteSums sums = new(indices[^1], precision);
        foreach ((Ball node, Ball share) in nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            LimbBall x = LimbBall.FromBall(node, limbs);
            LimbBall value = onNodes(x);
            value = (power == 2 ? value * value : value) * x.NormalDensity() * LimbBall.FromBall(share, limbs);
            if (!value.IsFinite)
            {
                return exact.WeightedSum(nodes, precision, cancellation);
            }

            sums.Add(node, value.ToBall());
        }

        Ball[] totals = sums.Total();
        return [.. indices.Select(k => totals[k])];
    }

    private static ComplexBox Box(ComplexBall z) => new(Enclose(z.Real), Enclose(z.Imaginary));

    private static Interval Enclose(Ball x)
    {
        double middle = x.Midpoint.ToDouble();
        return ((Interval)middle).Widened((Math.Abs(middle) * 1e-15) + x.Radius.ToDouble() + 1e-300);
    }
}
