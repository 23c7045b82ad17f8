using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Design;

/// <summary>Looks for the member of a family that satisfies an equation between its Hermite coefficients and moments.</summary>
/// <param name="family">The family.</param>
/// <param name="equation">A polynomial in <see cref="DesignLetters"/> that should be 0.</param>
/// <param name="digits">The decimals of the parameter.</param>
public sealed class FamilySearch(ActivationFamily family, MultivariatePolynomial equation, int digits)
{
    private const int Intervals = 16;
    private const int SearchBits = 48;
    private const double BitsPerDigit = 3.3219281;

    private int Bits => (int)Math.Ceiling(digits * BitsPerDigit) + 4;

    /// <summary>The member found between two values of the parameter, or why there is none.</summary>
    /// <param name="lower">The least value.</param>
    /// <param name="upper">The greatest value, above the least.</param>
    /// <param name="cancellation">Stops the work.</param>
    public FamilyDesign Run(Rational lower, Rational upper, CancellationToken cancellation = default)
    {
        List<(Rational Point, int Sign)> signs = [];
        List<(Rational Point, int Sign)> undecided = [];
        SignChange? found = null;
        for (int i = 0; i <= Intervals && found is null; i++)
        {
            Rational point = lower + ((upper - lower) * new Rational(i, Intervals));
            int sign = SignChange.SignAt(Value, point, SearchBits);
            if (sign != 0 && signs.Count > 0 && signs[^1].Sign == -sign)
            {
                found = new SignChange(signs[^1].Point, point, -sign).Narrow(Value, Bits, cancellation);
            }

            (sign == 0 ? undecided : signs).Add((point, sign));
        }

        return found is null ? new FamilyDesign(family, equation, null, null, Reason(signs, undecided)) : Member(found, cancellation);

        Ball Value(Rational point, int bits)
        {
            cancellation.ThrowIfCancellationRequested();
            return Enclose(point, bits, cancellation);
        }
    }

    private FamilyDesign Member(SignChange interval, CancellationToken cancellation)
    {
        Rational value = Decimals.Of(interval.ToBall(Bits + 16), digits);
        return new FamilyDesign(family, equation, interval, new FamilyMember(value, Enclose(value, Bits + 8, cancellation)), null);
    }

    private Ball Enclose(Rational point, int bits, CancellationToken cancellation)
    {
        Dictionary<string, Ball> values = equation.Variables
            .ToDictionary(letter => letter, letter => family.Enclose(letter, point, bits + 8, cancellation), StringComparer.Ordinal);
        return equation.Evaluate(values, bits + 32);
    }

    private UnmetDemand Reason(List<(Rational Point, int Sign)> signs, List<(Rational Point, int Sign)> undecided)
    {
        string demand = $"{equation} = 0";
        if (signs.Count == 0)
        {
            return new UnmetDemand(demand, "its left side could be told from 0 at none of the values of the parameter that were tried", false);
        }

        string side = signs[0].Sign > 0 ? "positive" : "negative";
        string count = signs.Count.ToString(CultureInfo.InvariantCulture);
        string open = undecided.Count == 0 ? string.Empty : $"; it may be 0 at {string.Join(", ", undecided.Select(one => one.Point))}";
        return new UnmetDemand(
            demand, $"no sign change was seen: the left side is proved {side} at {count} values from {signs[0].Point} to {signs[^1].Point}{open}", false);
    }
}
