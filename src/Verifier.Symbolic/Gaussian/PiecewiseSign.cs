using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>The sign of a closed form, as a piecewise constant function with exact breakpoints.</summary>
internal static class PiecewiseSign
{
    /// <summary>value(sign f), or null when a sign change of f cannot be located exactly.</summary>
    public static ClosedForm? TryOf(ClosedForm function, Func<int, int> value)
    {
        List<ExactConstant> breakpoints = [];
        List<SmoothFunction> pieces = [];
        for (int index = 0; index < function.Pieces.Length; index++)
        {
            if (SignPattern.TryFind(function.Pieces[index], function.LowerEnd(index), function.UpperEnd(index)) is not { } pattern)
            {
                return null;
            }

            breakpoints.AddRange(pattern.Roots);
            pieces.AddRange(pattern.Signs.Select(sign => SmoothFunction.FromConstant(value(sign))));
            if (function.UpperEnd(index) is { } end)
            {
                breakpoints.Add(end);
            }
        }

        return pieces.Count <= ClosedForm.MaximumPieces ? ClosedForm.FromPieces(breakpoints, pieces) : null;
    }
}
