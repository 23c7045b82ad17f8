using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Neighbours;

namespace Verifier.Claims.Neighbours;

/// <summary>Identities between polynomials in an angle, its sine and cosine and other letters.</summary>
internal static class AngleIdentity
{
    private const string Basis = "equal in canonical form";
    private const int Digits = 12;

    /// <summary>The line that claims the equality of texts, see <see cref="AngleAlgebra.Read"/>.</summary>
    public static CheckLine Line(
        string section, string statement, IReadOnlyList<string> routes, params IReadOnlyList<(string Claimed, string Computed)> pairs) =>
        new(section, statement, Verdict([.. pairs.Select(pair => (AngleAlgebra.Read(pair.Claimed), AngleAlgebra.Read(pair.Computed)))]), routes);

    /// <summary>Proved when all normal forms agree; refuted by the first pair with different values at t = 1.</summary>
    public static Verdict Verdict(IReadOnlyList<(MultivariatePolynomial Claimed, MultivariatePolynomial Computed)> pairs)
    {
        foreach ((MultivariatePolynomial claimed, MultivariatePolynomial computed) in pairs)
        {
            if (AngleAlgebra.Reduce(claimed - computed).IsZero)
            {
                continue;
            }

            Ball angle = Ball.FromInteger(1, NeighbourContext.Bits);
            (Ball left, Ball right) = (AngleAlgebra.Sample(claimed, angle), AngleAlgebra.Sample(computed, angle));
            return left.Overlaps(right)
                ? new Undecided("the normal forms differ, the values at t = 1 do not")
                : new Refuted("t = 1, other letters 2, 3, …", left.ToDecimal(Digits).Value, right.ToDecimal(Digits).Value);
        }

        return new Proved(Basis);
    }

    /// <summary>The verdict of a proof that either succeeds or leaves the statement open.</summary>
    public static Verdict Proof(bool succeeded, string basis, string obstacle) => succeeded ? new Proved(basis) : new Undecided(obstacle);
}
