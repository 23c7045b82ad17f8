using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Exact;

namespace Verifier.Claims.Landscape;

/// <summary>Students with rational rows of norm one that f_k cannot tell from a teacher, a = a* = 1.</summary>
public static class TensorWitness
{
    /// <summary>Whether all rows have norm one, f_k = 0, and the student's rows are not the teacher's up to order and signs.</summary>
    public static bool IsAnotherTeacher(int degree, Rational[][] teacher, Rational[][] rows) =>
        teacher.Concat(rows).All(static row => RationalRows.Dot(row, row) == 1)
        && SymbolicTensorLoss.Of(degree, Ones(teacher), Constants(teacher), Ones(rows), Constants(rows)).IsZero
        && !rows.All(row => teacher.Any(unit => Rational.Abs(RationalRows.Dot(unit, row)) == 1));

    private static MultivariatePolynomial[] Ones(Rational[][] rows) => [.. rows.Select(static _ => MultivariatePolynomial.One)];

    private static MultivariatePolynomial[][] Constants(Rational[][] rows) =>
        [.. rows.Select(row => row.Select(entry => MultivariatePolynomial.Constant(entry)).ToArray())];
}
