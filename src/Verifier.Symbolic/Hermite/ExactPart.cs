using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Symbolic.Growth;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// An activation with proved even and odd parts, separated into its terms in the closed class and an even and an odd remainder.
/// </summary>
/// <param name="Exact">The series of the terms in the closed class, or null when there are none.</param>
/// <param name="Remainders">The remainders that are not 0.</param>
internal sealed record ExactPart(ExactHermiteSeries? Exact, IReadOnlyList<HermiteRemainder> Remainders)
{
    /// <summary>The separation, or null when the parity is not known or a part cannot be enclosed by itself.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="whole">The activation as a remainder: it is used again where nothing could be taken off.</param>
    /// <param name="parts">Its proved even and odd parts.</param>
    /// <param name="trialBits">The accuracy with which parts are tried.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ExactPart? TrySeparate(
        Expression activation, HermiteRemainder whole, ParityParts parts, int trialBits, CancellationToken cancellation)
    {
        if (parts.Rest is not null)
        {
            return null;
        }

        List<Expression> closed = [];
        List<HermiteRemainder> remainders = [];
        foreach ((Expression? part, Parity parity) in new[] { (parts.Even, Parity.Even), (parts.Odd, Parity.Odd) })
        {
            if (part is null || Remainder(part, parity, closed) is not { } rest)
            {
                continue;
            }

            HermiteRemainder? remainder = rest.Equals(activation)
                ? whole
                : TailGrowth.Derive(rest).Bounds is { } growth ? new HermiteRemainder(rest, parity, growth) : null;
            if (remainder is null || remainder.CoefficientProblem(trialBits, cancellation) is not null)
            {
                return null;
            }

            remainders.Add(remainder);
        }

        if (closed.Count == 0)
        {
            return new ExactPart(null, remainders);
        }

        return ExactHermiteSeries.TryCreate(Build.Sum([.. closed])) is { } exact ? new ExactPart(exact, remainders) : null;
    }

    /// <summary>
    /// Moves the terms of the closed class that share the parity into a list and returns the sum of the others, null when none are left.
    /// </summary>
    private static Expression? Remainder(Expression part, Parity parity, List<Expression> closed)
    {
        List<Expression> others = [];
        foreach (Expression term in TermExpansion.Of(part))
        {
            bool isClosed = ParitySplit.Of(term).Parity == parity && ClosedForm.TryFrom(term) is { } form && SquareIntegrability.Decide(form) == true;
            (isClosed ? closed : others).Add(term);
        }

        return others.Count == 0 ? null : Build.Sum([.. others]);
    }
}
