using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>Compares the values of two routes, case after case, and keeps the weakest outcome.</summary>
/// <param name="basis">What a proof would rest on, when every case is an exact identity.</param>
/// <param name="finestExponent">The finest agreement that is claimed, as a power of 10.</param>
internal sealed class RouteComparison(string basis, int finestExponent = RouteComparison.FinestExponent)
{
    /// <summary>Wider enclosures than 10^−6 (relatively, for values above 1) say too little to call two values equal.</summary>
    private const int WidestExponent = -6;

    /// <summary>
    /// Routes are asked for <see cref="CheckContext.Bits"/> bits; what they reach beyond depends on what earlier work has left in caches,
    /// so it is not claimed and reports repeat: 2 · 2^−96 &lt; 10^−28.
    /// </summary>
    private const int FinestExponent = -28;

    private const int ShownDigits = 20;
    private static readonly double BinaryDigit = Math.Log10(2);

    private Verdict? failure;
    private int? exponent;

    /// <summary>Whether a case has failed, so that further cases cannot change the verdict.</summary>
    public bool HasFailed => failure is Refuted;

    /// <summary>The outcome over all cases so far.</summary>
    public Verdict Verdict => failure ?? (exponent is int width ? new Enclosed(width) : new Proved(basis));

    /// <summary>Compares two values that should be equal.</summary>
    /// <param name="witness">Names the case: "k = 3".</param>
    /// <param name="claimed">The value of the route under test.</param>
    /// <param name="computed">The value of the other route.</param>
    public void Compare(string witness, CertifiedNumber claimed, CertifiedNumber computed)
    {
        if (HasFailed)
        {
            return;
        }

        if (claimed.ClosedForm is ExactConstant left && computed.ClosedForm is ExactConstant right)
        {
            if (left.Equals(right))
            {
                return;
            }

            if ((left - right).TrySign() is not (null or 0))
            {
                failure = new Refuted(witness, left.ToString(), right.ToString());
                return;
            }
        }

        CompareEnclosures(witness, claimed.Value, computed.Value);
    }

    /// <summary>Compares a value with a bound it should not exceed by more than nothing: <paramref name="difference"/> should be at least 0.</summary>
    public void RequireNonNegative(string witness, Ball difference)
    {
        if (difference.IsNegative)
        {
            failure = new Refuted(witness, "at least 0", Text(difference));
        }
        else if (!difference.IsNonNegative)
        {
            CompareEnclosures(witness, difference.Union(0), 0);
        }
    }

    private void CompareEnclosures(string witness, Ball claimed, Ball computed)
    {
        if (!claimed.Overlaps(computed))
        {
            failure = new Refuted(witness, Text(claimed), Text(computed));
            return;
        }

        // Of values above 1 the relative width counts.
        Magnitude width = claimed.Union(computed).Radius;
        long scale = Math.Max(0, computed.MagnitudeUpperBound.TopExponent);
        int found = width.IsInfinite ? int.MaxValue : width.IsZero ? int.MinValue : (int)Math.Ceiling((width.TopExponent - scale + 1) * BinaryDigit);
        if (found > WidestExponent)
        {
            failure ??= new Undecided($"at {witness} the enclosures {Text(claimed)} and {Text(computed)} overlap but are too wide to tell");
        }
        else if (found > int.MinValue)
        {
            exponent = Math.Max(exponent ?? finestExponent, found);
        }
    }

    private static string Text(Ball ball)
    {
        (string value, string radius) = ball.ToDecimal(ShownDigits);
        return $"{value} ± {radius}";
    }
}
