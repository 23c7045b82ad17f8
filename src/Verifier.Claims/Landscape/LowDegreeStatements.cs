using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Claims.Landscape;

/// <summary>f_0 and f_1. Each check takes the degree k of f_k and fails for the degrees of which the statement is not true.</summary>
public static class LowDegreeStatements
{
    private const string Zero = "f_0";
    private const string One = "f_1";

    private static readonly MultivariatePolynomial[] Weights = SymbolicTensorLoss.Vector("a", 2);
    private static readonly MultivariatePolynomial[] TeacherWeights = SymbolicTensorLoss.Vector("A", 2);
    private static readonly MultivariatePolynomial[][] Rows = [SymbolicTensorLoss.Vector("b", 2), SymbolicTensorLoss.Vector("c", 2)];
    private static readonly MultivariatePolynomial[][] Teacher = [SymbolicTensorLoss.Vector("B", 2), SymbolicTensorLoss.Vector("C", 2)];
    private static readonly Rational[][] Basis = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];
    private static readonly Rational[][] Reflected = [.. Basis.Select(unit => unit.Select(entry => new Rational(2, 3) - entry).ToArray())];

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Lines() =>
    [
        SlideCheck.Line(
            Zero,
            "f_0 = (Σ a*_i − Σ a_j)² is convex in a",
            IsConvexSquareOfSums(0),
            "equal polynomials; the Hessian 2·11ᵀ is positive semidefinite"),
        SlideCheck.Line(Zero, "f_0 does not identify the teacher", ForgetsRows(0), "B does not occur in it, and a = (2, 0) does for a* = (1, 1)"),
        SlideCheck.Line(
            One,
            "At a stationary point of f_1 that is not global, a = 0 and Br = 0 with r = Σ a*_i b*_i − Σ a_j b_j",
            HasResidualGradient(1),
            "∂f_1/∂b_j = −2a_j r and ∂f_1/∂a_j = −2⟨b_j, r⟩, equal polynomials; r ≠ 0"),
        SlideCheck.Line(
            One,
            "f_1 has no spurious local minimum: such a point is a strict saddle",
            BendsDown(1),
            "along a_1 = ε, b_1 + κεr the term in ε² is ‖b_1‖² − 2κ‖r‖², negative for κ > ‖b_1‖²/(2‖r‖²)"),
        SlideCheck.Line(
            One,
            "f_1 does not identify the teacher, even with a = 1 and unit rows",
            TensorWitness.IsAnotherTeacher(1, Basis, Reflected),
            "f_1 = 0 for B* = I and the unit rows (2/3)(1, 1, 1) − e_j"),
    ];

    /// <summary>Whether f_k = (Σ a*_i − Σ a_j)², with a constant positive semidefinite Hessian in a.</summary>
    public static bool IsConvexSquareOfSums(int degree)
    {
        MultivariatePolynomial loss = SymbolicTensorLoss.Of(degree, TeacherWeights, Teacher, Weights, Rows);
        return loss.Equals((TeacherWeights[0] + TeacherWeights[1] - Weights[0] - Weights[1]).Pow(2))
            && SemidefiniteForm.IsPositiveSemidefinite(new[,] { { Second("a1", "a1"), Second("a1", "a2") }, { Second("a2", "a1"), Second("a2", "a2") } });

        Rational Second(string one, string other) => loss.Derivative(one).Derivative(other).CoefficientOf(PowerProduct.One).AsRational()!.Value;
    }

    /// <summary>Whether f_k = 0 at a = (2, 0) for a* = (1, 1), whatever B and B* are.</summary>
    public static bool ForgetsRows(int degree) =>
        SymbolicTensorLoss.Of(degree, SymbolicTensorLoss.Integers(1, 1), Teacher, SymbolicTensorLoss.Integers(2, 0), Rows).IsZero;

    /// <summary>Whether ∂f_k/∂b_j = −2a_j r and ∂f_k/∂a_j = −2⟨b_j, r⟩ for both rows.</summary>
    public static bool HasResidualGradient(int degree)
    {
        MultivariatePolynomial loss = SymbolicTensorLoss.Of(degree, TeacherWeights, Teacher, Weights, Rows);
        MultivariatePolynomial[] residual = Residual(Weights, Rows);
        MultivariatePolynomial By(MultivariatePolynomial variable) => loss.Derivative(variable.Variables.Single());
        return Enumerable.Range(0, 2).All(j => By(Weights[j]).Equals(SymbolicTensorLoss.Dot(Rows[j], residual) * (Rational)(-2))
            && Enumerable.Range(0, 2).All(k => By(Rows[j][k]).Equals(Weights[j] * residual[k] * (Rational)(-2))));
    }

    /// <summary>Whether f_k along a = (ε, 0), b_1 + κεr has the terms −2⟨b_1, r⟩ε and (‖b_1‖² − 2κ‖r‖²)ε²; r = Σ a*_i b*_i there, whatever B is.</summary>
    public static bool BendsDown(int degree)
    {
        MultivariatePolynomial step = MultivariatePolynomial.Variable("e");
        MultivariatePolynomial ratio = MultivariatePolynomial.Variable("k");
        MultivariatePolynomial[] residual = Residual([MultivariatePolynomial.Zero, MultivariatePolynomial.Zero], Rows);
        MultivariatePolynomial[] moved = [.. Rows[0].Zip(residual, (b, r) => b + (ratio * step * r))];
        MultivariatePolynomial loss = SymbolicTensorLoss.Of(degree, TeacherWeights, Teacher, [step, MultivariatePolynomial.Zero], [moved, Rows[1]]);
        MultivariatePolynomial norm = SymbolicTensorLoss.Dot(residual, residual);
        return loss.CoefficientOf("e", 1).Equals(SymbolicTensorLoss.Dot(Rows[0], residual) * (Rational)(-2))
            && loss.CoefficientOf("e", 2).Equals(SymbolicTensorLoss.Dot(Rows[0], Rows[0]) - (ratio * norm * (Rational)2));
    }

    private static MultivariatePolynomial[] Residual(MultivariatePolynomial[] weights, MultivariatePolynomial[][] rows) => [.. Enumerable.Range(0, 2)
        .Select(k => (TeacherWeights[0] * Teacher[0][k]) + (TeacherWeights[1] * Teacher[1][k]) - (weights[0] * rows[0][k]) - (weights[1] * rows[1][k]))];
}
