using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Gaussian;

/// <summary>
/// A piecewise function whose pieces are sums of polynomial × exponential of a quadratic × wave × Φ-factors, between exact breakpoints.
/// </summary>
/// <remarks>
/// Equality is equality almost everywhere: neighbouring equal pieces are merged, pieces are canonical, values at breakpoints are not kept.
/// Operations return null when the result leaves the class or grows beyond <see cref="MaximumPieces"/> or <see cref="MaximumTerms"/>.
/// </remarks>
public sealed class ClosedForm : IEquatable<ClosedForm>
{
    /// <summary>The largest number of pieces that operations produce.</summary>
    public const int MaximumPieces = 128;

    /// <summary>The largest number of terms of one piece that operations produce.</summary>
    public const int MaximumTerms = 200;

    /// <summary>The largest degree of a polynomial factor that operations produce.</summary>
    public const int MaximumDegree = 400;

    private ClosedForm(ImmutableArray<ExactConstant> breakpoints, ImmutableArray<SmoothFunction> pieces)
    {
        Breakpoints = breakpoints;
        Pieces = pieces;
    }

    /// <summary>The breakpoints c_1 &lt; … &lt; c_m.</summary>
    public ImmutableArray<ExactConstant> Breakpoints { get; }

    /// <summary>The pieces on (−∞, c_1), (c_1, c_2), …, (c_m, ∞).</summary>
    public ImmutableArray<SmoothFunction> Pieces { get; }

    /// <summary>
    /// The closed form of an activation, or null when a node leaves the class: <see cref="ClosedFormTranslation"/> says which.
    /// </summary>
    public static ClosedForm? TryFrom(Expression expression) => ClosedFormTranslation.Translate(expression).Form;

    /// <summary>A function without breakpoints.</summary>
    public static ClosedForm FromSmooth(SmoothFunction function) => new([], [function]);

    /// <summary>The function with the given pieces between increasing breakpoints; equal neighbours are merged.</summary>
    /// <exception cref="ArgumentException">There is not exactly one piece more than breakpoints.</exception>
    public static ClosedForm FromPieces(IReadOnlyList<ExactConstant> breakpoints, IReadOnlyList<SmoothFunction> pieces)
    {
        if (pieces.Count != breakpoints.Count + 1)
        {
            throw new ArgumentException("There must be one piece more than breakpoints.", nameof(pieces));
        }

        List<ExactConstant> kept = [];
        List<SmoothFunction> distinct = [pieces[0]];
        for (int index = 0; index < breakpoints.Count; index++)
        {
            if (!pieces[index + 1].Equals(distinct[^1]))
            {
                kept.Add(breakpoints[index]);
                distinct.Add(pieces[index + 1]);
            }
        }

        return new ClosedForm([.. kept], [.. distinct]);
    }

    /// <summary>The sum.</summary>
    public static ClosedForm? TryAdd(ClosedForm left, ClosedForm right) => TryCombine(left, right, (first, second) => first + second);

    /// <summary>The difference.</summary>
    public static ClosedForm? TrySubtract(ClosedForm left, ClosedForm right) => TryCombine(left, right, (first, second) => first - second);

    /// <summary>The product.</summary>
    public static ClosedForm? TryMultiply(ClosedForm left, ClosedForm right) => TryCombine(left, right, TryProduct);

    /// <summary>The function that an operation makes of the two pieces on each interval of the common refinement.</summary>
    public static ClosedForm? TryCombine(ClosedForm left, ClosedForm right, Func<SmoothFunction, SmoothFunction, SmoothFunction?> operation)
    {
        List<ExactConstant> breakpoints = [];
        List<SmoothFunction> pieces = [];
        int first = 0;
        int second = 0;
        while (true)
        {
            if (operation(left.Pieces[first], right.Pieces[second]) is not { } piece || IsTooLarge(piece) || pieces.Count == MaximumPieces)
            {
                return null;
            }

            pieces.Add(piece);
            int? order = NextBreakpointOrder(left, first, right, second);
            if (order is null)
            {
                return null;
            }

            if (order == 2)
            {
                return FromPieces(breakpoints, pieces);
            }

            breakpoints.Add(order <= 0 ? left.Breakpoints[first] : right.Breakpoints[second]);
            first += order <= 0 ? 1 : 0;
            second += order >= 0 ? 1 : 0;
        }
    }

    /// <summary>The function that an operation makes of each piece.</summary>
    public ClosedForm? TryMap(Func<SmoothFunction, SmoothFunction?> operation)
    {
        List<SmoothFunction> images = [];
        foreach (SmoothFunction piece in Pieces)
        {
            if (operation(piece) is not { } image || IsTooLarge(image))
            {
                return null;
            }

            images.Add(image);
        }

        return FromPieces(Breakpoints, images);
    }

    /// <summary>The lower end of a piece, null for −∞.</summary>
    public ExactConstant? LowerEnd(int piece) => piece == 0 ? null : Breakpoints[piece - 1];

    /// <summary>The upper end of a piece, null for ∞.</summary>
    public ExactConstant? UpperEnd(int piece) => piece == Breakpoints.Length ? null : Breakpoints[piece];

    /// <inheritdoc/>
    public bool Equals(ClosedForm? other) =>
        other is not null && Breakpoints.SequenceEqual(other.Breakpoints) && Pieces.SequenceEqual(other.Pieces);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClosedForm);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Pieces.Length, Pieces[0], Pieces[^1]);

    private static SmoothFunction? TryProduct(SmoothFunction left, SmoothFunction right) =>
        left.Terms.Length * right.Terms.Length > MaximumTerms * 4 ? null : left * right;

    private static bool IsTooLarge(SmoothFunction piece) =>
        piece.Terms.Length > MaximumTerms || piece.Terms.Any(term => term.Degree > MaximumDegree);

    // −1, 0, 1: the next breakpoint belongs to left, both, right; 2: there is none left; null: the order cannot be decided.
    private static int? NextBreakpointOrder(ClosedForm left, int first, ClosedForm right, int second) =>
        (left.UpperEnd(first), right.UpperEnd(second)) switch
        {
            (null, null) => 2,
            ({ }, null) => -1,
            (null, { }) => 1,
            ({ } one, { } other) => (one - other).TrySign(),
        };
}
