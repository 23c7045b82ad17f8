using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Claims.Landscape;

/// <summary>f_4 with a = a* = 1 and orthonormal B*.</summary>
internal static class DegreeFourStatements
{
    private const string Section = "f_4, a = a* = 1, B* orthonormal";

    private static readonly UnitRowLoss InSpace = new(4, [Unit(0), Unit(1)]);
    private static readonly Rational[][] Away = [Unit(2), Unit(1)];
    private static readonly UnitRowLoss InPlane = new(4, [[1, 0], [0, 1]]);
    private static readonly Rational[][] Collision = [[1, 0], [1, 0]];

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Lines() =>
    [
        SlideCheck.Line(
            Section,
            "f_4 = 0 with unit rows identifies B* up to order and signs",
            true,
            "f_4 = 0 gives Σ_l ⟨b_l, u⟩⁴ = Σ_i ⟨b*_i, u⟩⁴ for all u; at u = b_j: 1 ≤ Σ_i ⟨b*_i, b_j⟩⁴ ≤ Σ_i ⟨b*_i, b_j⟩² ≤ 1, "
            + "so b_j = ±b*_i, and no two rows share an i"),
        SlideCheck.Line(
            Section,
            "f_4 has a bad saddle on unit rows: at (e_3, e_2) for the teacher (e_1, e_2) the gradient vanishes, the Hessian is positive semidefinite",
            InSpace.IsStationary(Away) && SemidefiniteForm.IsPositiveSemidefinite(InSpace.CurvatureMatrix(Away)),
            "exact LDLᵀ of the Hessian along the spheres"),
        SlideCheck.Line(
            Section,
            "… and it is no local minimum: turning e_3 by θ towards e_1 changes f_4 by −2 sin⁴θ",
            AwayChanges(4),
            "equal polynomials in cos θ and sin θ"),
        SlideCheck.Line(
            Section, "… where f_2 changes by −2 sin²θ: for f_2 + f_4 the saddle is strict", AwayChanges(2), "equal polynomials in cos θ and sin θ"),
        SlideCheck.Line(
            Section,
            "At two equal rows (e_1, e_1) turning one by θ towards e_2 changes f_4 by −2 sin⁴θ: no negative curvature in this direction",
            InPlane.IsStationary(Collision) && CollisionChanges(4),
            "equal polynomials in cos θ and sin θ; the point is stationary"),
        SlideCheck.Line(
            Section,
            "… but the collision is a strict saddle: turning both rows apart has curvature −16",
            InPlane.Curvature(Collision, [[0, 1], [0, -1]]) == -16 && InPlane.Curvature(Collision, [[0, 1], [0, 0]]).IsZero,
            "exact second derivative along (e_2, −e_2)"),
        SlideCheck.Line(
            Section,
            "With free norms B = 0 is a bad saddle: all derivatives up to order 3 vanish",
            AtZero(),
            "f_4(εB) = f_4(0) − 2ε⁴ Σ_{i,j} ⟨b*_i, b_j⟩⁴ + ε⁸ Σ_{j,l} ⟨b_j, b_l⟩⁴, equal polynomials"),
    ];

    /// <summary>Whether f_k at (e_1, cos θ e_1 + sin θ e_2) is f_k at (e_1, e_1) − 2 sin^k θ, given cos² + sin² = 1.</summary>
    public static bool CollisionChanges(int degree)
    {
        MultivariatePolynomial[] e1 = SymbolicTensorLoss.Integers(1, 0);
        MultivariatePolynomial[] e2 = SymbolicTensorLoss.Integers(0, 1);
        return Changes(degree, [e1, e2], [e1, e1], [e1, [MultivariatePolynomial.Variable("c"), MultivariatePolynomial.Variable("s")]]);
    }

    private static bool AwayChanges(int degree)
    {
        MultivariatePolynomial[][] basis = SymbolicTensorLoss.Basis(3);
        MultivariatePolynomial[] turned = [MultivariatePolynomial.Variable("s"), MultivariatePolynomial.Zero, MultivariatePolynomial.Variable("c")];
        return Changes(degree, basis[..2], [basis[2], basis[1]], [turned, basis[1]]);
    }

    // The turned row has ‖b‖^{2k} = (c² + s²)^k where 1 is meant.
    private static bool Changes(int degree, MultivariatePolynomial[][] teacher, MultivariatePolynomial[][] from, MultivariatePolynomial[][] to)
    {
        MultivariatePolynomial[] ones = SymbolicTensorLoss.Integers(1, 1);
        MultivariatePolynomial sine = MultivariatePolynomial.Variable("s");
        MultivariatePolynomial norm = sine.Pow(2) + MultivariatePolynomial.Variable("c").Pow(2);
        MultivariatePolynomial change = SymbolicTensorLoss.Of(degree, ones, teacher, ones, to) - SymbolicTensorLoss.Of(degree, ones, teacher, ones, from);
        return change.Equals(norm.Pow(degree) - MultivariatePolynomial.One - (sine.Pow(degree) * (Rational)2));
    }

    private static bool AtZero()
    {
        MultivariatePolynomial step = MultivariatePolynomial.Variable("e");
        MultivariatePolynomial[] ones = SymbolicTensorLoss.Integers(1, 1);
        MultivariatePolynomial[][] teacher = [SymbolicTensorLoss.Integers(1, 0), SymbolicTensorLoss.Integers(0, 1)];
        MultivariatePolynomial[][] rows = [SymbolicTensorLoss.Vector("b", 2), SymbolicTensorLoss.Vector("d", 2)];
        MultivariatePolynomial[][] scaled = [.. rows.Select(row => row.Select(x => x * step).ToArray())];
        MultivariatePolynomial loss = SymbolicTensorLoss.Of(4, ones, teacher, ones, scaled);
        MultivariatePolynomial fourth = rows.SelectMany(static row => row).Select(static x => x.Pow(4)).Aggregate(static (x, y) => x + y) * (Rational)(-2);
        return Enumerable.Range(1, 7).Where(static k => k != 4).All(k => loss.CoefficientOf("e", k).IsZero) && loss.CoefficientOf("e", 4).Equals(fourth);
    }

    private static Rational[] Unit(int index) => [.. Enumerable.Range(0, 3).Select(k => (Rational)(k == index ? 1 : 0))];
}
