namespace Verifier.Arithmetic.Balls;

/// <summary>What is certain about a ball as a set: bounds, signs, containment.</summary>
public static class BallRelations
{
    private const int EndpointGuardBits = 32;
    private const long LargestExactGap = 1L << 25;

    extension(Ball ball)
    {
        /// <summary>A lower bound of the ball, rounded down 32 bits beyond its precision.</summary>
        /// <exception cref="InvalidOperationException">The ball is not bounded.</exception>
        public Dyadic Lower => -(-ball).Upper;

        /// <summary>An upper bound of the ball, rounded up 32 bits beyond its precision.</summary>
        /// <exception cref="InvalidOperationException">The ball is not bounded.</exception>
        public Dyadic Upper => UpperBound(ball);

        /// <summary>An upper bound of |x| over the ball.</summary>
        public Magnitude MagnitudeUpperBound => Magnitude.FromDyadic(ball.Midpoint) + ball.Radius;

        /// <summary>A lower bound of |x| over the ball; 0 if the ball contains 0.</summary>
        public Magnitude MagnitudeLowerBound => ball.IsExact
            ? Magnitude.FromDyadicDown(ball.Midpoint)
            : ball.ContainsZero ? Magnitude.Zero : Magnitude.FromDyadicDown(ball.Midpoint.Sign > 0 ? ball.Lower : ball.Upper);

        /// <summary>Whether every number in the ball is positive.</summary>
        public bool IsPositive => ball.IsFinite && ball.Midpoint.Sign > 0 && ball.Midpoint > ball.Radius.ToDyadic();

        /// <summary>Whether every number in the ball is negative.</summary>
        public bool IsNegative => (-ball).IsPositive;

        /// <summary>Whether every number in the ball is at least 0.</summary>
        public bool IsNonNegative => ball.IsFinite && ball.Midpoint >= ball.Radius.ToDyadic();

        /// <summary>Whether the ball contains 0.</summary>
        public bool ContainsZero => !ball.IsPositive && !ball.IsNegative;

        /// <summary>Whether the ball is the single number 0.</summary>
        public bool IsZero => ball.IsExact && ball.Midpoint.IsZero;
    }

    extension(Ball ball)
    {
        /// <summary>Whether the ball contains the rational p/q: |m q − p| ≤ r q.</summary>
        public bool Contains(Rational value)
        {
            Dyadic denominator = new(value.Denominator, 0);
            return !ball.IsFinite
                || Distance(ball.Midpoint * denominator, new Dyadic(value.Numerator, 0), 1) <= ball.Radius.ToDyadic() * denominator;
        }

        /// <summary>Whether the ball contains the integer.</summary>
        public bool Contains(int value) => ball.Contains(new Dyadic(value, 0));

        /// <summary>Whether the ball contains the dyadic number.</summary>
        public bool Contains(Dyadic value) =>
            !ball.IsFinite || Distance(ball.Midpoint, value, 1) <= ball.Radius.ToDyadic();

        /// <summary>Whether every number of <paramref name="other"/> lies in the ball (true only if certain).</summary>
        public bool Contains(Ball other) => !ball.IsFinite || (other.IsFinite && other.Radius <= ball.Radius
            && Distance(ball.Midpoint, other.Midpoint, 1) <= Distance(ball.Radius.ToDyadic(), other.Radius.ToDyadic(), -1));

        /// <summary>Whether the balls have a common point; balls that do not overlap enclose different numbers.</summary>
        public bool Overlaps(Ball other) => !ball.IsFinite || !other.IsFinite
            || Distance(ball.Midpoint, other.Midpoint, -1) <= Distance(ball.Radius.ToDyadic(), -other.Radius.ToDyadic(), 1);

        /// <summary>Whether the radius is at most 2^(−<paramref name="bits"/>).</summary>
        public bool RadiusIsAtMost(int bits) => ball.Radius <= Magnitude.PowerOfTwo(-(long)bits);

        /// <summary>A ball that contains both balls and everything between.</summary>
        public Ball Union(Ball other)
        {
            int precision = Math.Max(ball.Precision, other.Precision);
            if (!ball.IsFinite || !other.IsFinite)
            {
                return Ball.Indeterminate.WithPrecision(precision);
            }

            Ball lower = LowerPoint(ball.Lower <= other.Lower ? ball : other);
            Ball upper = UpperPoint(ball.Upper >= other.Upper ? ball : other);
            return Between(lower, upper, precision);
        }

        /// <summary>The common part of two enclosures of one number; the first ball if, against the promise, they are disjoint.</summary>
        public Ball Intersect(Ball other)
        {
            if (!ball.IsFinite || !other.IsFinite)
            {
                return ball.IsFinite ? ball : other;
            }

            int precision = Math.Max(ball.Precision, other.Precision);
            Ball lower = LowerPoint(ball.Lower >= other.Lower ? ball : other);
            Ball upper = UpperPoint(ball.Upper <= other.Upper ? ball : other);
            if (lower.Midpoint > upper.Midpoint)
            {
                return ball;
            }

            Ball common = Between(lower, upper, precision);
            Ball tighter = ball.Radius <= other.Radius ? ball : other;
            return common.Radius < tighter.Radius ? common : tighter;
        }
    }

    /// <summary>The lower endpoint as an exact ball of slightly higher precision.</summary>
    internal static Ball LowerPoint(this Ball ball) => Ball.Create(ball.Lower, Magnitude.Zero, ball.Precision + EndpointGuardBits + 1);

    /// <summary>The upper endpoint as an exact ball of slightly higher precision.</summary>
    internal static Ball UpperPoint(this Ball ball) => Ball.Create(ball.Upper, Magnitude.Zero, ball.Precision + EndpointGuardBits + 1);

    /// <summary>The midpoint as an exact ball.</summary>
    public static Ball Center(this Ball ball) => ball.IsFinite ? Ball.Create(ball.Midpoint, Magnitude.Zero, ball.Precision) : ball;

    private static Dyadic UpperBound(Ball ball)
    {
        if (!ball.IsFinite)
        {
            throw new InvalidOperationException("The whole line has no endpoints.");
        }

        Dyadic radius = ball.Radius.ToDyadic();
        if (radius.IsZero || ball.Midpoint.IsZero)
        {
            return radius.IsZero ? ball.Midpoint : radius;
        }

        long gap = ball.Midpoint.TopExponent - radius.TopExponent;
        int precision = ball.Precision + EndpointGuardBits;
        if (gap < -precision - EndpointGuardBits)
        {
            // The midpoint is far below the last bit of the radius.
            return (radius + (ball.Midpoint.Sign > 0 ? Dyadic.One.Scale(radius.Exponent - precision) : Dyadic.Zero)).RoundUp(precision);
        }

        if (gap > precision + EndpointGuardBits)
        {
            radius = Dyadic.One.Scale(ball.Midpoint.TopExponent - precision - EndpointGuardBits);
        }

        return (ball.Midpoint + radius).RoundUp(precision);
    }

    /// <summary>|a − b|, exact when it fits in memory, else rounded up (+1) or down (−1).</summary>
    private static Dyadic Distance(Dyadic a, Dyadic b, int direction)
    {
        if (a.IsZero || b.IsZero || Math.Abs(a.Exponent - b.Exponent) < LargestExactGap)
        {
            return Dyadic.Abs(a - b);
        }

        Dyadic larger = Dyadic.Abs(a.TopExponent > b.TopExponent ? a : b);
        Dyadic nudge = Dyadic.One.Scale(larger.TopExponent - EndpointGuardBits);
        return direction > 0 ? larger + nudge : larger - nudge;
    }

    private static Ball Between(Ball lower, Ball upper, int precision)
    {
        Ball middle = ((lower + upper) * Half).WithPrecision(precision).Center();
        Magnitude radius = Magnitude.Max((upper - middle).MagnitudeUpperBound, (middle - lower).MagnitudeUpperBound);
        return middle.WithRadiusAdded(radius);
    }

    private static Ball Half => Ball.FromDyadic(Dyadic.One.Scale(-1), Ball.MinimumPrecision);
}
