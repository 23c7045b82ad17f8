using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Claims.Landscape;

/// <summary>f_0 and f_1.</summary>
internal static class LowDegreeStatements
{
    private const string Zero = "f_0";
    private const string One = "f_1";

    private static readonly MultivariatePolynomial[] Weights = SymbolicTensorLoss.Vector("a", 2);
    private static readonly MultivariatePolynomial[] TeacherWeights = SymbolicTensorLoss.Vector("A", 2);
    private static readonly MultivariatePolynomial[][] Rows = [SymbolicTensorLoss.Vector("b", 2), SymbolicTensorLoss.Vector("c", 2)];
    private static readonly MultivariatePolynomial[][] Teacher = [SymbolicTensorLoss.Vector("B", 2), SymbolicTensorLoss.Vector("C", 2)];

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Lines() =>
    [
        SlideCheck.Line(Zero, "f_0 = (Σ a*_i − Σ a_j)² is convex in a", IsSquareOfSums(), "equal polynomials; the Hessian 2·11ᵀ is positive semidefinite"),
        SlideCheck.Line(Zero, "f_0 does not identify the teacher", IsSquareOfSums(), "B does not occur in it, and a = (2, 0) does for a* = (1, 1)"),
        SlideCheck.Line(
            One,
            "At a stationary point of f_1 that is not global, a = 0 and Br = 0 with r = Σ a*_i b*_i − Σ a_j b_j",
            HasResidualGradient(),
            "∂f_1/∂b_j = −2a_j r and ∂f_1/∂a_j = −2⟨b_j, r⟩, equal polynomials; r ≠ 0"),
        SlideCheck.Line(
            One,
            "f_1 has no spurious local minimum: such a point is a strict saddle",
            BendsDown(),
            "along a_1 = ε, b_1 + κεr the term in ε² is ‖b_1‖² − 2κ‖r‖², negative for κ > ‖b_1‖²/(2‖r‖²)"),
        SlideCheck.Line(
            One,
            "f_1 does not identify the teacher, even with a = 1 and unit rows",
            Reflected(),
            "f_1 = 0 for B* = I and the unit rows (2/3)(1, 1, 1) − e_j"),
    ];

    private static bool IsSquareOfSums() => SymbolicTensorLoss.Of(0, TeacherWeights, Teacher, Weights, Rows)
        .Equals((TeacherWeights[0] + TeacherWeights[1] - Weights[0] - Weights[1]).Pow(2));

    private static bool HasResidualGradient()
    {
        MultivariatePolynomial loss = SymbolicTensorLoss.Of(1, TeacherWeights, Teacher, Weights, Rows);
        MultivariatePolynomial[] residual = Residual(Weights, Rows);
        bool rows = Enumerable.Range(0, 2).All(k => loss.Derivative(k == 0 ? "b1" : "b2").Equals(Weights[0] * residual[k] * (Rational)(-2)));
        return rows && loss.Derivative("a1").Equals(SymbolicTensorLoss.Dot(Rows[0], residual) * (Rational)(-2));
    }

    // At a = 0 the residual is r = Σ a*_i b*_i, whatever B is.
    private static bool BendsDown()
    {
        MultivariatePolynomial step = MultivariatePolynomial.Variable("e");
        MultivariatePolynomial ratio = MultivariatePolynomial.Variable("k");
        MultivariatePolynomial[] residual = Residual([MultivariatePolynomial.Zero, MultivariatePolynomial.Zero], Rows);
        MultivariatePolynomial[] moved = [.. Rows[0].Zip(residual, (b, r) => b + (ratio * step * r))];
        MultivariatePolynomial loss = SymbolicTensorLoss.Of(1, TeacherWeights, Teacher, [step, MultivariatePolynomial.Zero], [moved, Rows[1]]);
        return loss.CoefficientOf("e", 2).Equals(
            SymbolicTensorLoss.Dot(Rows[0], Rows[0]) - (ratio * SymbolicTensorLoss.Dot(residual, residual) * (ExactConstant)2));
    }

    private static bool Reflected()
    {
        Rational[][] rows = [.. Enumerable.Range(0, 3).Select(j => Enumerable.Range(0, 3).Select(i => new Rational(i == j ? -1 : 2, 3)).ToArray())];
        return rows.All(row => Exact.RationalRows.Dot(row, row) == 1)
            && Enumerable.Range(0, 3).All(i => rows[0][i] + rows[1][i] + rows[2][i] == 1);
    }

    private static MultivariatePolynomial[] Residual(MultivariatePolynomial[] weights, MultivariatePolynomial[][] rows) => [.. Enumerable.Range(0, 2)
        .Select(k => (TeacherWeights[0] * Teacher[0][k]) + (TeacherWeights[1] * Teacher[1][k]) - (weights[0] * rows[0][k]) - (weights[1] * rows[1][k]))];
}
