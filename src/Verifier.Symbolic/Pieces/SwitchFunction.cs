using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Pieces;

/// <summary>A switching function with its derivative, evaluated in balls.</summary>
public sealed class SwitchFunction
{
    private readonly Expression derivative;
    private readonly Lazy<Expression> curvature;
    private readonly int precision;

    /// <summary>A function without switches of its own, to be evaluated with a working precision in bits.</summary>
    public SwitchFunction(Expression formula, int precision)
    {
        Formula = formula;
        this.precision = precision;
        derivative = Differentiate.Of(formula);
        curvature = new Lazy<Expression>(() => Differentiate.Of(derivative));
    }

    /// <summary>The function u.</summary>
    public Expression Formula { get; }

    /// <summary>The proved sign of u at a point, or 0.</summary>
    public int SignAt(Dyadic point) => SignOf(At(point));

    /// <summary>An enclosure of u at a point.</summary>
    public Ball At(Dyadic point) => EvaluateBall.At(Formula, Ball.FromDyadic(point, precision));

    /// <summary>An enclosure of u′ over an interval: its range, or where that contains 0 the centred form u′(m) + u″(X)(X − m).</summary>
    public Ball Slope(Dyadic lower, Dyadic upper)
    {
        Ball interval = Interval(lower, upper);
        Ball range = EvaluateBall.At(derivative, interval);
        if (SignOf(range) != 0)
        {
            return range;
        }

        Ball middle = Ball.FromDyadic((lower + upper).Scale(-1), precision);
        Ball centred = EvaluateBall.At(derivative, middle) + (EvaluateBall.At(curvature.Value, interval) * (interval - middle));
        return centred.Radius < range.Radius ? centred : range;
    }

    /// <summary>Whether it is proved that u has no zero in the interval: by its range, or by u(m) + u′(X)(X − m).</summary>
    public bool HasNoZero(Dyadic lower, Dyadic upper, Ball slope)
    {
        Ball interval = Interval(lower, upper);
        if (SignOf(EvaluateBall.At(Formula, interval)) != 0)
        {
            return true;
        }

        Dyadic middle = (lower + upper).Scale(-1);
        return SignOf(At(middle) + (slope * (interval - Ball.FromDyadic(middle, precision)))) != 0;
    }

    /// <summary>One step of the interval Newton method: the zero lies in m − u(m)/u′(X).</summary>
    public Ball NewtonStep(Dyadic lower, Dyadic upper)
    {
        Dyadic middle = (lower + upper).Scale(-1);
        return Ball.FromDyadic(middle, precision) - (At(middle) / Slope(lower, upper));
    }

    private static int SignOf(Ball value) => value.IsPositive ? 1 : value.IsNegative ? -1 : 0;

    private Ball Interval(Dyadic lower, Dyadic upper) => Ball.FromEndpoints(lower, upper, precision);
}
