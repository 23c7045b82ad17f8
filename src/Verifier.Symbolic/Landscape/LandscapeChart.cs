using System.Collections.Immutable;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Landscape;

/// <summary>A part of the domain of a statement with coordinates: its box, and gradient and Hessian of G there up to a common positive factor.</summary>
/// <remarks>On circles the derivatives are those by the angles, so the straight lines of these derivatives are geodesics.</remarks>
public sealed class LandscapeChart
{
    private readonly CenteredPolynomial[] gradient;
    private readonly CenteredPolynomial[,] hessian;
    private readonly CenteredPolynomial[] forces;
    private readonly Dictionary<(int, int), bool> mixed = [];
    private readonly string[] names;
    private readonly DyadicInterval[] constants;

    private LandscapeChart(LandscapeStatement statement, MultivariatePolynomial objective, IReadOnlyList<int> charts, IReadOnlyList<DyadicInterval> root)
    {
        (Statement, Charts, Root, Objective) = (statement, [.. charts], [.. root], objective);
        constants = [statement.Stiffness];
        names = ObjectivePolynomial.Coordinates(statement);
        MultivariatePolynomial Derivative(MultivariatePolynomial f, int k) =>
            statement.Space == LandscapeSpace.Circles ? ObjectivePolynomial.ByAngle(f, names[k]) : f.Derivative(names[k]);
        GradientPolynomials = [.. names.Select((_, k) => Derivative(objective, k))];
        BigInteger scale = statement.Weights.Append(statement.Mu / 12).Aggregate(BigInteger.One, static (product, x) => product * x.Denominator);
        CenteredPolynomial Centered(MultivariatePolynomial f) => new(f, names, [ObjectivePolynomial.Stiffness], scale);
        gradient = [.. GradientPolynomials.Select(Centered)];
        forces = [.. GradientPolynomials.Select((derivative, k) => Centered(ObjectivePolynomial.Force(derivative, names[k])))];
        hessian = new CenteredPolynomial[names.Length, names.Length];
        for (int k = 0; k < names.Length; k++)
        {
            for (int l = 0; l <= k; l++)
            {
                hessian[k, l] = hessian[l, k] = Centered(Derivative(GradientPolynomials[k], l));
            }
        }
    }

    /// <summary>The statement.</summary>
    public LandscapeStatement Statement { get; }

    /// <summary>On circles, for each row the unit whose overlap is the larger one; empty on all rows.</summary>
    public ImmutableArray<int> Charts { get; }

    /// <summary>The box that stands for this part of the domain.</summary>
    public ImmutableArray<DyadicInterval> Root { get; }

    /// <summary>G/C on all rows, on circles its numerator: see <see cref="ObjectivePolynomial"/>.</summary>
    public MultivariatePolynomial Objective { get; }

    /// <summary>The components of the gradient, as polynomials.</summary>
    internal ImmutableArray<MultivariatePolynomial> GradientPolynomials { get; }

    /// <summary>The charts whose boxes together meet every orbit of the symmetries that can hold a local minimum.</summary>
    /// <remarks>
    /// Changing the sign of one overlap x_ji changes neither p_ji = x_ji² nor ‖b_j‖² = Σ_i p_ji, so it is a symmetry of G: x ≥ 0 suffices. On all
    /// rows, at a stationary point 0 = ⟨∂G/∂b_j, b_j⟩/(4C) ≥ −(μ a*_max/12) ν² + Λ(ν² − ν) for ν = ‖b_j‖², hence ν ≤ Λ/(Λ − μ a*_max/12).
    /// <see cref="DomainCover"/> checks both.
    /// </remarks>
    public static ImmutableArray<LandscapeChart> Of(LandscapeStatement statement)
    {
        if (statement.Space == LandscapeSpace.Rows)
        {
            IEnumerable<DyadicInterval> root = Enumerable.Repeat(new DyadicInterval(Dyadic.Zero, LargestOverlap(statement)), statement.Variables);
            return [new LandscapeChart(statement, ObjectivePolynomial.OnRows(statement), [], [.. root])];
        }

        var unit = new DyadicInterval(Dyadic.Zero, Dyadic.One);
        int[][] pairs = [[0, 0], [0, 1], [1, 0], [1, 1]];
        return [.. pairs.Select(charts => new LandscapeChart(statement, ObjectivePolynomial.OnCharts(statement, charts), charts, [unit, unit]))];
    }

    /// <summary>Encloses ⟨direction, ∇G⟩ on a box, up to a positive factor.</summary>
    public DyadicInterval Slope(IReadOnlyList<DyadicInterval> box, IReadOnlyList<int> direction) => new CenteredForm(box, constants).Evaluate(
        [.. gradient.Select((polynomial, k) => ((BigInteger)direction[k], polynomial)).Where(part => !part.Item1.IsZero)]);

    /// <summary>Encloses directionᵀ ∇²G direction on a box, up to a positive factor.</summary>
    public DyadicInterval Curvature(IReadOnlyList<DyadicInterval> box, IReadOnlyList<int> direction)
    {
        List<(BigInteger Factor, CenteredPolynomial Polynomial)> parts = [];
        for (int k = 0; k < direction.Count; k++)
        {
            for (int l = 0; l <= k; l++)
            {
                BigInteger factor = (BigInteger)direction[k] * direction[l] * (k == l ? 1 : 2);
                if (!factor.IsZero)
                {
                    parts.Add((factor, hessian[k, l]));
                }
            }
        }

        return new CenteredForm(box, constants).Evaluate(parts);
    }

    /// <summary>Encloses F_k on a box, ∂_kG = x_k F_k, up to a positive factor; where x_k = 0 it is the curvature along x_k.</summary>
    public DyadicInterval Force(IReadOnlyList<DyadicInterval> box, int k) => new CenteredForm(box, constants).Evaluate([(BigInteger.One, forces[k])]);

    /// <summary>Whether stationary points with x_k ≠ 0 ≠ x_l are proved to have negative curvature: so it is for two overlaps of one row.</summary>
    public bool HasMixedCurvature(int k, int l) => Statement.Space == LandscapeSpace.Rows
        && (mixed.TryGetValue((k, l), out bool known) ? known : mixed[(k, l)] = MixedRow.Bends(Objective, names[k], names[l]));

    /// <summary>Whether G is proved strictly convex on a box: every Gershgorin disc of the Hessian lies right of 0.</summary>
    public bool IsConvex(IReadOnlyList<DyadicInterval> box)
    {
        var form = new CenteredForm(box, constants);
        int n = gradient.Length;
        for (int k = 0; k < n; k++)
        {
            Dyadic disc = form.Evaluate([(BigInteger.One, hessian[k, k])]).Lower;
            for (int l = 0; l < n && disc.Sign > 0; l++)
            {
                disc -= l == k ? Dyadic.Zero : form.Evaluate([(BigInteger.One, hessian[k, l])]).MaximalMagnitude;
            }

            if (disc.Sign <= 0)
            {
                return false;
            }
        }

        return true;
    }

    // The least multiple R of 1/16 with R²(Λ − μ a*_max/12) ≥ Λ; the quotient falls with Λ.
    private static Dyadic LargestOverlap(LandscapeStatement statement)
    {
        Rational stiffness = statement.Stiffness.Lower.ToRational();
        Rational square = stiffness / (stiffness - (statement.Mu * statement.Weights.Max() / 12));
        BigInteger steps = new(16 * Math.Sqrt(square.ToDouble()));
        while (new Rational(steps * steps, 256) < square)
        {
            steps += 1 + (steps >> 40);
        }

        return new Dyadic(steps, -4);
    }
}
