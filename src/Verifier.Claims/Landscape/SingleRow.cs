using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Claims.Landscape;

/// <summary>G/C, C = √6|σ̂_4|, as a function of one student row: a polynomial in its overlaps x and y with two units, everything else as letters.</summary>
/// <remarks>
/// a[(u + x²)² − q x⁴] + c[(w + y²)² − q y⁴] + Λ(x² + y² + r − 1)², q = 1 + μ/12, up to terms without x and y: a and c are the weights of the two
/// units, u and w the sums of the squared overlaps of the other rows with them, r the sum of those of this row with the other units. The letters
/// stand for any number of rows and units, so that identities between such polynomials hold for every d. With ∂_x = 4x g_x, ∂_y = 4y g_y:
/// (1) turning the row in the plane of the two units, (x, y) ↦ (x cos t + y sin t, y cos t − x sin t), has at t = 0 the second derivative
/// 4(y² − x²)(g_x − g_y) − (2/3)μ(a + c)x²y²; at a stationary point of G on all rows g_x = g_y = 0, on spheres g_x = g_y, whenever x and y are not 0.
/// (2) From x = 0 the second derivative by x is 4(au + Λ(y² + r − 1)).
/// (3) If x = r = 0, then g_y = c(w − (n − 1)y²) + c(n − 1 − μ/12)y² + Λ(y² − 1); and for y = 1, w = n − 1, u = 0 turning bends by −4c(n − 1 − μ/12).
/// </remarks>
/// <param name="ratio">The ratio of the gadgets φ and ϕ in q = 1 + μ/ratio: 12 by Ge, Lee, Ma 2017, (2.7) to (2.9).</param>
/// <param name="squaredNorm">The squared norm at which the penalty is 0: 1.</param>
public sealed class SingleRow(Rational ratio, Rational squaredNorm)
{
    private static readonly MultivariatePolynomial X = Letter("x");
    private static readonly MultivariatePolynomial Y = Letter("y");
    private static readonly MultivariatePolynomial A = Letter("a");
    private static readonly MultivariatePolynomial C = Letter("c");
    private static readonly MultivariatePolynomial W = Letter("w");
    private static readonly MultivariatePolynomial Mu = Letter("m");
    private static readonly MultivariatePolynomial Stiffness = Letter("L");
    private static readonly MultivariatePolynomial Step = Letter("e");
    private static readonly MultivariatePolynomial Others = Letter("n") - MultivariatePolynomial.One;

    /// <summary>The row of the objective as it is.</summary>
    public static SingleRow Standard { get; } = new(12, 1);

    /// <summary>(1): whether a row with two overlaps bends as stated.</summary>
    public bool MixedRowBends()
    {
        MultivariatePolynomial across = (Y * Derivative("x")) - (X * Derivative("y"));
        MultivariatePolynomial expected = ((Y.Pow(2) - X.Pow(2)) * across) - (Mu * (A + C) * (X * Y).Pow(3) * new Rational(2, 3));
        return (X * Y * Turned()).Equals(expected);
    }

    /// <summary>(2): whether a row that is 0 has the curvature −4Λ towards a unit without a row.</summary>
    public bool EmptyRowBends() => FromZero().Substitute("y", MultivariatePolynomial.Zero).Equals(Stiffness * (Rational)(-4));

    /// <summary>
    /// (2) and (3): whether the shortest of n rows on one unit has Λ(1 − y²) ≥ c(n − 1 − μ/12)y², and the curvature 4Λ(y² − 1) towards a unit without
    /// a row.
    /// </summary>
    public bool SharingRowBends()
    {
        MultivariatePolynomial square = Y.Pow(2);
        MultivariatePolynomial excess = square - MultivariatePolynomial.One;
        MultivariatePolynomial force = (C * (W - (Others * square))) + (C * Pull * square) + (Stiffness * excess);
        return Alone(Derivative("y")).Substitute("x", MultivariatePolynomial.Zero).Equals(Y * force * (Rational)4)
            && FromZero().Equals(Stiffness * excess * (Rational)4);
    }

    /// <summary>(3) on spheres: whether one of n rows on one unit bends by −4c(n − 1 − μ/12) when it turns towards a unit without a row.</summary>
    public bool SharingRowTurns() => Alone(Turned())
        .Substitute("x", MultivariatePolynomial.Zero)
        .Substitute("y", MultivariatePolynomial.One)
        .Substitute("w", Others)
        .Equals(C * Pull * (Rational)(-4));

    // n − 1 − μ/12.
    private static MultivariatePolynomial Pull => Others - (Mu * new Rational(1, 12));

    // The second derivative along the rotation, whose second order is x + εy − ε²x/2, y − εx − ε²y/2.
    private MultivariatePolynomial Turned()
    {
        MultivariatePolynomial shrunk = MultivariatePolynomial.One - (Step.Pow(2) * new Rational(1, 2));
        return Objective((X * shrunk) + (Step * Y), (Y * shrunk) - (Step * X)).CoefficientOf("e", 2) * (Rational)2;
    }

    // The second derivative by x from x = 0, where no other row overlaps with the unit and this row with none but the second unit.
    private MultivariatePolynomial FromZero() => Alone(Objective(Step, Y).CoefficientOf("e", 2) * (Rational)2);

    private static MultivariatePolynomial Alone(MultivariatePolynomial value) =>
        value.Substitute("u", MultivariatePolynomial.Zero).Substitute("r", MultivariatePolynomial.Zero);

    private MultivariatePolynomial Derivative(string name) => Objective(X, Y).Derivative(name);

    private MultivariatePolynomial Objective(MultivariatePolynomial x, MultivariatePolynomial y)
    {
        MultivariatePolynomial quartic = MultivariatePolynomial.One + (Mu * (1 / ratio));
        MultivariatePolynomial excess = x.Pow(2) + y.Pow(2) + Letter("r") - MultivariatePolynomial.Constant(squaredNorm);
        MultivariatePolynomial first = (Letter("u") + x.Pow(2)).Pow(2) - (quartic * x.Pow(4));
        MultivariatePolynomial second = (W + y.Pow(2)).Pow(2) - (quartic * y.Pow(4));
        return (A * first) + (C * second) + (Stiffness * excess.Pow(2));
    }

    private static MultivariatePolynomial Letter(string name) => MultivariatePolynomial.Variable(name);
}
