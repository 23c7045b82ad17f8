using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Claims.Landscape;

/// <summary>f_2 with a = a* = 1, orthonormal B* with m = d, and unit rows: the frame potential Σ ⟨b_j, b_l⟩² less d (Benedetto, Fickus 2003).</summary>
/// <remarks>
/// Let S = Σ b_j b_jᵀ. At a stationary point every b_j is an eigenvector of S. If f_2 ≠ 0, then S ≠ I has a greatest eigenvalue t &gt; 1 and a least one
/// s &lt; 1, S u = s u. The rows with eigenvalue t have Σ b_j b_jᵀ = t P on their eigenspace, so there are more of them than dimensions, and Σ c_j b_j = 0
/// for some c ≠ 0. Moving these rows by c_j towards u changes f_2 by 2 Σ c_j² (s − t) ε² + O(ε³).
/// Each check takes the degree k of f_k and fails for the degrees of which the statement is not true.
/// </remarks>
public static class DegreeTwoStatements
{
    private const string Section = "f_2, a = a* = 1, B* orthonormal, unit rows, m = d";

    private static readonly Rational[][] Basis = [[1, 0], [0, 1]];
    private static readonly Rational[][] Rotation = [[new Rational(3, 5), new Rational(4, 5)], [new Rational(-4, 5), new Rational(3, 5)]];

    /// <summary>The lines.</summary>
    public static IEnumerable<CheckLine> Lines() =>
    [
        SlideCheck.Line(
            Section,
            "f_2 does not identify the teacher",
            TensorWitness.IsAnotherTeacher(2, Basis, Rotation),
            "f_2 = 0 for B* = I and the rotation with rows (3/5, 4/5), (−4/5, 3/5)"),
        SlideCheck.Line(Section, "f_2 = Σ ⟨b_j, b_l⟩² − 2 Σ ‖b_j‖² + d, the frame potential", IsFramePotential(2), "equal polynomials"),
        SlideCheck.Line(
            Section,
            "f_2 has no spurious local minimum: every other stationary point is a strict saddle",
            VariesAsFramesDo(2),
            "moving the rows b_j of the greatest eigenvalue t of S = Σ b_j b_jᵀ by c_j, Σ c_j b_j = 0, towards the least one s bends f_2 by "
            + "4 Σ c_j²(s − t) < 0"),
        SlideCheck.Line(
            Section,
            "Two equal rows are a strict saddle: turning one of them by θ changes f_2 by −2 sin²θ",
            new UnitRowLoss(2, Basis).IsStationary([Basis[0], Basis[0]]) && DegreeFourStatements.TurningChanges(2, [0, 0], 1),
            "equal polynomials in cos θ and sin θ; the point is stationary"),
    ];

    /// <summary>Whether f_k = Σ ⟨b_j, b_l⟩² − 2 Σ ‖b_j‖² + d for three rows of any norm.</summary>
    public static bool IsFramePotential(int degree)
    {
        MultivariatePolynomial[][] rows = [.. new[] { "b", "c", "d" }.Select(letter => SymbolicTensorLoss.Vector(letter, 3))];
        MultivariatePolynomial[] ones = SymbolicTensorLoss.Integers(1, 1, 1);
        MultivariatePolynomial potential = rows.SelectMany(_ => rows, SymbolicTensorLoss.Dot)
            .Aggregate(MultivariatePolynomial.Constant(3), static (sum, product) => sum + product.Pow(2));
        MultivariatePolynomial norms = rows.Select(row => SymbolicTensorLoss.Dot(row, row)).Aggregate(static (x, y) => x + y);
        return SymbolicTensorLoss.Of(degree, ones, SymbolicTensorLoss.Basis(3), ones, rows).Equals(potential - (norms * (Rational)2));
    }

    /// <summary>
    /// Whether the ε² term of Σ ⟨b_j, b_l⟩^k for b_j + ε c_j u − ε² c_j² b_j/2 is 2⟨S, Σ c_j²(uuᵀ − b_j b_jᵀ)⟩ + ‖wuᵀ + uwᵀ‖², w = Σ c_j b_j: for
    /// any b, u, c in the plane.
    /// </summary>
    public static bool VariesAsFramesDo(int degree)
    {
        MultivariatePolynomial step = MultivariatePolynomial.Variable("e");
        MultivariatePolynomial[] factors = SymbolicTensorLoss.Vector("k", 2);
        MultivariatePolynomial[] u = SymbolicTensorLoss.Vector("u", 2);
        MultivariatePolynomial[][] rows = [SymbolicTensorLoss.Vector("b", 2), SymbolicTensorLoss.Vector("c", 2)];
        MultivariatePolynomial Square(int j) => factors[j].Pow(2);
        MultivariatePolynomial[][] moved = [.. rows.Select((row, j) => row
            .Select((x, i) => x + (step * factors[j] * u[i]) - (step.Pow(2) * Square(j) * x * new Rational(1, 2))).ToArray())];
        MultivariatePolynomial found = moved.SelectMany(_ => moved, SymbolicTensorLoss.Dot).Select(x => x.Pow(degree)).Aggregate(static (x, y) => x + y)
            .CoefficientOf("e", 2);
        MultivariatePolynomial expected = MultivariatePolynomial.Zero;
        for (int j = 0; j < 2; j++)
        {
            foreach (MultivariatePolynomial[] other in rows)
            {
                expected += Square(j) * (SymbolicTensorLoss.Dot(other, u).Pow(2) - SymbolicTensorLoss.Dot(other, rows[j]).Pow(2)) * (Rational)2;
            }
        }

        MultivariatePolynomial[] w = [.. Enumerable.Range(0, 2).Select(i => (factors[0] * rows[0][i]) + (factors[1] * rows[1][i]))];
        MultivariatePolynomial crossed = (SymbolicTensorLoss.Dot(w, w) * SymbolicTensorLoss.Dot(u, u)) + SymbolicTensorLoss.Dot(w, u).Pow(2);
        return found.Equals(expected + (crossed * (Rational)2));
    }
}
