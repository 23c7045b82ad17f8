using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Claims.Landscape;

/// <summary>f_4 with a = a* = 1 and orthonormal B*. Each check takes the degree k of f_k and fails for degrees of which the statement is not true.</summary>
public static class DegreeFourStatements
{
    private const string Section = "f_4, a = a* = 1, B* orthonormal";

    private static readonly Rational[][] Away = [Unit(2), Unit(1)];
    private static readonly Rational[][] Collision = [[1, 0], [1, 0]];

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Lines() =>
    [
        SlideCheck.Line(
            Section,
            "f_4 = 0 identifies B* up to order and signs, m = d",
            SignedPermutations.AreTheOnlyZeros(4),
            "f_4 = Σ_j (‖b_j‖⁴ − 1)² + 4 Σ_j Σ_{i<l} ⟨b*_i, b_j⟩²⟨b*_l, b_j⟩² + Σ_{j≠l} ⟨b_j, b_l⟩⁴, equal polynomials: "
            + "every row is ±b*_i, and no two rows share an i"),
        SlideCheck.Line(
            Section,
            "f_4 has a bad saddle on unit rows: at (e_3, e_2) for the teacher (e_1, e_2) the gradient vanishes, the Hessian is positive semidefinite",
            HasBadSaddle(4),
            "exact LDLᵀ of the Hessian along the spheres"),
        SlideCheck.Line(
            Section,
            "… and it is no local minimum: turning e_3 by θ towards e_1 changes f_4 by −2 sin⁴θ",
            TurningChanges(4, [2, 1], 0),
            "equal polynomials in cos θ and sin θ"),
        SlideCheck.Line(
            Section,
            "… where f_2 changes by −2 sin²θ: for f_2 + f_4 the saddle is strict",
            InSpace(2).IsStationary(Away) && TurningChanges(2, [2, 1], 0),
            "equal polynomials in cos θ and sin θ; the point is stationary"),
        SlideCheck.Line(
            Section,
            "At two equal rows (e_1, e_1) turning one by θ towards e_2 changes f_4 by −2 sin⁴θ: no negative curvature in this direction",
            InPlane(4).IsStationary(Collision) && TurningChanges(4, [0, 0], 1),
            "equal polynomials in cos θ and sin θ; the point is stationary"),
        SlideCheck.Line(
            Section,
            "… but the collision is a strict saddle: turning both rows apart has curvature −16",
            BendsApartOnly(4),
            "exact second derivative along (e_2, −e_2)"),
        SlideCheck.Line(
            Section,
            "With free norms B = 0 is a bad saddle: all derivatives up to order 3 vanish",
            IsFlatAtZero(4),
            "f_4(εB) = f_4(0) − 2ε⁴ Σ_{i,j} ⟨b*_i, b_j⟩⁴ + ε⁸ Σ_{j,l} ⟨b_j, b_l⟩⁴, equal polynomials"),
    ];

    /// <summary>Whether f_k is stationary at (e_3, e_2) for the teacher (e_1, e_2), with a positive semidefinite Hessian along the spheres.</summary>
    public static bool HasBadSaddle(int degree) =>
        InSpace(degree).IsStationary(Away) && SemidefiniteForm.IsPositiveSemidefinite(InSpace(degree).CurvatureMatrix(Away));

    /// <summary>Whether turning the first of two student rows by θ towards a further unit changes f_k by −2 sin^k θ, given cos² + sin² = 1.</summary>
    /// <param name="degree">k.</param>
    /// <param name="columns">Row j of the student is e_c with c = columns[j], counted from 0; the teacher is (e_1, e_2).</param>
    /// <param name="towards">The unit towards which the first row turns.</param>
    public static bool TurningChanges(int degree, int[] columns, int towards)
    {
        MultivariatePolynomial[][] basis = SymbolicTensorLoss.Basis(3);
        MultivariatePolynomial[][] from = [.. columns.Select(column => basis[column])];
        MultivariatePolynomial sine = MultivariatePolynomial.Variable("s");
        MultivariatePolynomial cosine = MultivariatePolynomial.Variable("c");
        MultivariatePolynomial[] turned = [.. from[0].Zip(basis[towards], (x, y) => (cosine * x) + (sine * y))];
        MultivariatePolynomial[] ones = SymbolicTensorLoss.Integers(1, 1);
        MultivariatePolynomial change = SymbolicTensorLoss.Of(degree, ones, basis[..2], ones, [turned, from[1]])
            - SymbolicTensorLoss.Of(degree, ones, basis[..2], ones, from);

        // The turned row has ‖b‖^{2k} = (c² + s²)^k where 1 is meant.
        return change.Equals((sine.Pow(2) + cosine.Pow(2)).Pow(degree) - MultivariatePolynomial.One - (sine.Pow(degree) * (Rational)2));
    }

    /// <summary>Whether f_k at (e_1, e_1) has curvature −16 along (e_2, −e_2) and 0 along (e_2, 0).</summary>
    public static bool BendsApartOnly(int degree) =>
        InPlane(degree).Curvature(Collision, [[0, 1], [0, -1]]) == -16 && InPlane(degree).Curvature(Collision, [[0, 1], [0, 0]]).IsZero;

    /// <summary>Whether f_k(εB) = f_k(0) − 2ε⁴ Σ ⟨b*_i, b_j⟩⁴ + ε⁸ Σ ⟨b_j, b_l⟩⁴ for two rows in the plane.</summary>
    public static bool IsFlatAtZero(int degree)
    {
        MultivariatePolynomial step = MultivariatePolynomial.Variable("e");
        MultivariatePolynomial[] ones = SymbolicTensorLoss.Integers(1, 1);
        MultivariatePolynomial[][] teacher = SymbolicTensorLoss.Basis(2);
        MultivariatePolynomial[][] rows = [SymbolicTensorLoss.Vector("b", 2), SymbolicTensorLoss.Vector("d", 2)];
        MultivariatePolynomial[][] scaled = [.. rows.Select(row => row.Select(x => x * step).ToArray())];
        MultivariatePolynomial Fourth(MultivariatePolynomial[][] units) => units.SelectMany(_ => rows, SymbolicTensorLoss.Dot)
            .Aggregate(MultivariatePolynomial.Zero, static (sum, product) => sum + product.Pow(4));
        return SymbolicTensorLoss.Of(degree, ones, teacher, ones, scaled).Equals(
            MultivariatePolynomial.Constant(2) - (step.Pow(4) * Fourth(teacher) * (Rational)2) + (step.Pow(8) * Fourth(rows)));
    }

    private static UnitRowLoss InSpace(int degree) => new(degree, [Unit(0), Unit(1)]);

    private static UnitRowLoss InPlane(int degree) => new(degree, [[1, 0], [0, 1]]);

    private static Rational[] Unit(int index) => [.. Enumerable.Range(0, 3).Select(k => (Rational)(k == index ? 1 : 0))];
}
