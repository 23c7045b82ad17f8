using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>One run of adaptive integration at one working precision.</summary>
internal sealed class AdaptiveIntegration(
    IAnalyticIntegrand integrand, int bits, int precision, int budget, IProgress<double>? progress, CancellationToken cancellation)
{
    private const int FirstRung = 4;
    private const int SmallestNodeLimit = 32;
    private const int BoundPrecision = 64;

    private readonly Ball[] sums = ZeroVector(integrand.Count, precision);
    private int rung = FirstRung;
    private int evaluations;

    private readonly record struct Panel(Dyadic Left, Dyadic Right, Magnitude Tolerance, int Depth, bool TouchesLeft, bool TouchesRight)
    {
        internal Dyadic HalfWidth => (Right - Left).Scale(-1);

        internal Dyadic Center => (Left + Right).Scale(-1);
    }

    private int NodeLimit => SmallestNodeLimit + bits;

    private int DepthLimit => (2 * bits) + 64;

    internal QuadratureResult Run(Rational lower, Rational upper)
    {
        Dyadic left = Inward(lower, 1);
        Dyadic right = Inward(upper, -1);
        if (left >= right)
        {
            AddRange(Ball.FromRational(lower, precision).Union(Ball.FromRational(upper, precision)), upper - lower);
            return Finish(left);
        }

        AddRange(Ball.FromRational(lower, precision).Union(Ball.FromDyadic(left, precision)), left.ToRational() - lower);
        AddRange(Ball.FromRational(upper, precision).Union(Ball.FromDyadic(right, precision)), upper - right.ToRational());
        return Panels(new Panel(left, right, Magnitude.PowerOfTwo(-bits - 1L), 0, TouchesLeft: true, TouchesRight: true)) ?? Finish(left);
    }

    private static Ball[] ZeroVector(int count, int precision) => [.. Enumerable.Repeat(default(Ball).WithPrecision(precision), count)];

    /// <summary>A dyadic end as it is; another rational rounded into the interval, a hair's breadth of 2^−precision.</summary>
    private Dyadic Inward(Rational end, int direction)
    {
        if (end.Denominator.IsPowerOfTwo)
        {
            return new Dyadic(end.Numerator, 1 - end.Denominator.GetBitLength());
        }

        int places = precision + 8;
        Dyadic below = new((end * new Rational(System.Numerics.BigInteger.One << places, 1)).Floor(), -places);
        return direction > 0 ? below + Dyadic.One.Scale(-places) : below;
    }

    private QuadratureResult.Stopped? Panels(Panel whole)
    {
        Stack<Panel> pending = new([whole]);
        while (pending.TryPop(out Panel panel))
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(Share(whole, panel.Left));
            if (evaluations > budget)
            {
                return new QuadratureResult.Stopped(QuadratureStop.Budget, panel.Center);
            }

            if (TryGauss(panel, out bool analytic) || (!analytic && TryRange(panel)))
            {
                continue;
            }

            if (panel.Depth >= DepthLimit)
            {
                return new QuadratureResult.Stopped(QuadratureStop.Singular, panel.Center);
            }

            Halve(panel, pending);
        }

        return null;
    }

    /// <summary>Panels are done from left to right.</summary>
    private static double Share(Panel whole, Dyadic done) => (done - whole.Left).ToDouble() / (whole.Right - whole.Left).ToDouble();

    /// <summary>
    /// Splits a panel and its tolerance. Towards an end of the whole interval the tolerance shrinks slowly, so that a singular end
    /// may be approached in many steps.
    /// </summary>
    private static void Halve(Panel panel, Stack<Panel> pending)
    {
        bool favourLeft = panel.TouchesLeft && !panel.TouchesRight;
        bool favourRight = panel.TouchesRight && !panel.TouchesLeft;
        Magnitude most = panel.Tolerance * Magnitude.FromUnits(7, -3);
        Magnitude least = panel.Tolerance * Magnitude.PowerOfTwo(-3);
        Magnitude even = panel.Tolerance * Magnitude.PowerOfTwo(-1);
        Dyadic middle = panel.Center;
        pending.Push(new Panel(middle, panel.Right, favourRight ? most : favourLeft ? least : even, panel.Depth + 1, TouchesLeft: false, panel.TouchesRight));
        pending.Push(new Panel(panel.Left, middle, favourLeft ? most : favourRight ? least : even, panel.Depth + 1, panel.TouchesLeft, TouchesRight: false));
    }

    private bool TryGauss(Panel panel, out bool analytic)
    {
        EllipseChoice? choice = EllipseChoice.Search(rung, step => Examine(panel, step));
        analytic = choice is not null;
        if (choice is null || choice.Nodes > NodeLimit)
        {
            return false;
        }

        rung = choice.Rung;
        AddGauss(panel, choice, Rounded(choice.Nodes));
        return true;
    }

    private EllipseChoice? Examine(Panel panel, int step)
    {
        BernsteinEllipse ellipse = BernsteinEllipse.Ladder[step];
        Magnitude[]? bounds = ellipse.Bound(OnRectangle, panel.Center, panel.HalfWidth);
        return bounds is null
            ? null
            : new EllipseChoice(step, bounds, ellipse.NodesFor(bounds.Aggregate(Magnitude.Zero, Magnitude.Max), panel.HalfWidth, panel.Tolerance));
    }

    /// <summary>The next number of nodes with at most three leading bits, so that few rules are needed.</summary>
    private static int Rounded(int nodes)
    {
        int unit = Math.Max(2, 1 << Math.Max(0, System.Numerics.BitOperations.Log2((uint)nodes) - 2));
        return (nodes + unit - 1) / unit * unit;
    }

    private void AddGauss(Panel panel, EllipseChoice choice, int nodes)
    {
        GaussLegendreRule rule = GaussLegendreRule.Get(nodes, precision, cancellation);
        Ball center = Ball.FromDyadic(panel.Center, precision);
        Ball halfWidth = Ball.FromDyadic(panel.HalfWidth, precision);
        List<(Ball Node, Ball Weight)> weighted = new(nodes);
        for (int i = 0; i < rule.Nodes.Count; i++)
        {
            Ball offset = (halfWidth * rule.Nodes[i]).WithPrecision(precision);
            weighted.Add((center + offset, rule.Weights[i]));
            weighted.Add((center - offset, rule.Weights[i]));
        }

        evaluations += nodes;
        Ball[] panelSums = integrand.WeightedSum(weighted, precision, cancellation);
        for (int k = 0; k < sums.Length; k++)
        {
            sums[k] += (halfWidth * panelSums[k]).WithRadiusAdded(choice.Ellipse.Error(choice.Bounds[k], panel.HalfWidth, nodes)).WithPrecision(precision);
        }
    }

    /// <summary>Encloses a panel by its width times the range of the integrand, if that is within the tolerance.</summary>
    private bool TryRange(Panel panel)
    {
        // All bits of the centre are kept: the ball must not reach beyond a singular end.
        int exact = (int)Math.Max(BoundPrecision, panel.Center.TopExponent - panel.Center.Exponent);
        Ball[] ranges = OnLine(Ball.Create(panel.Center, Magnitude.FromDyadic(panel.HalfWidth), exact));
        Magnitude width = Magnitude.FromDyadic(panel.Right - panel.Left);
        if (ranges.Any(range => range.Radius * width > panel.Tolerance))
        {
            return false;
        }

        Ball exactWidth = Ball.FromDyadic(panel.Right - panel.Left, precision);
        for (int k = 0; k < sums.Length; k++)
        {
            sums[k] += ranges[k].WithPrecision(precision) * exactWidth;
        }

        return true;
    }

    private void AddRange(Ball interval, Rational width)
    {
        if (width.IsZero)
        {
            return;
        }

        Ball[] ranges = OnLine(interval);
        for (int k = 0; k < sums.Length; k++)
        {
            sums[k] += ranges[k] * Ball.FromRational(width, precision);
        }
    }

    private QuadratureResult Finish(Dyadic location) => Array.TrueForAll(sums, sum => sum.RadiusIsAtMost(bits))
        ? new QuadratureResult.Enclosed(sums, evaluations)
        : new QuadratureResult.Stopped(QuadratureStop.Precision, location);

    private Ball[] OnLine(Ball x)
    {
        evaluations++;
        return integrand.Evaluate(x);
    }

    private ComplexBall[] OnRectangle(ComplexBall z)
    {
        evaluations++;
        return integrand.Evaluate(z);
    }
}
