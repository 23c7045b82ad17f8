using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>The half-line direction · y &gt; direction · end.</summary>
/// <param name="End">The end point.</param>
/// <param name="Direction">1 for y &gt; end, −1 for y &lt; end.</param>
internal sealed record HalfLine(ExactConstant End, int Direction)
{
    /// <summary>
    /// σ as an outer piece, continued to the whole line (support null), plus differences of neighbouring pieces on half-lines.
    /// </summary>
    /// <remarks>
    /// So a summand that all pieces share, such as cos(x) in max(0, x) + cos(x), is not cut. The right piece is continued when it alone is
    /// a polynomial.
    /// </remarks>
    public static IEnumerable<(SmoothFunction Summand, HalfLine? Support)> Decompose(ClosedForm function)
    {
        bool fromRight = function.Pieces[^1].AsPolynomial() is not null && function.Pieces[0].AsPolynomial() is null;
        yield return (fromRight ? function.Pieces[^1] : function.Pieces[0], null);
        for (int index = 0; index < function.Breakpoints.Length; index++)
        {
            SmoothFunction left = function.Pieces[index];
            SmoothFunction right = function.Pieces[index + 1];
            yield return fromRight
                ? (left - right, new HalfLine(function.Breakpoints[index], -1))
                : (right - left, new HalfLine(function.Breakpoints[index], 1));
        }
    }
}
