using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Growth;

/// <summary>A polynomial in x whose coefficients are enclosed in rational intervals; entry i belongs to x^i.</summary>
/// <param name="coefficients">The coefficients in ascending order, at least one.</param>
public sealed class EnclosedPolynomial(IReadOnlyList<RationalInterval> coefficients)
{
    private const int DegreeLimit = 200;

    /// <summary>The degree, counting an enclosed leading coefficient as non-zero.</summary>
    public int Degree => coefficients.Count - 1;

    /// <summary>The coefficients in ascending order.</summary>
    public IReadOnlyList<RationalInterval> Coefficients => coefficients;

    /// <summary>Reads a sum of products of powers of x with x-free coefficients; null when the tree is not one or its degree is above 200.</summary>
    public static EnclosedPolynomial? TryRead(Expression tree) => tree switch
    {
        Variable => new EnclosedPolynomial([RationalInterval.Point(0), RationalInterval.Point(1)]),
        Sum sum => Fold(sum.Terms, static (left, right) => left.Plus(right)),
        Product product => Fold(product.Factors, static (left, right) => left.Times(right)),
        Power { Exponent: Number { Value: { IsInteger: true, Sign: > 0 } exponent } } power when exponent <= DegreeLimit =>
            TryRead(power.Base)?.ToThePower(int.Parse(exponent.ToString(), CultureInfo.InvariantCulture)),
        _ => RationalInterval.OfConstant(tree) is { } constant ? new EnclosedPolynomial([constant]) : null,
    };

    /// <summary>The polynomial p(side · y), for side = ±1.</summary>
    public EnclosedPolynomial OnSide(int side) =>
        new([.. coefficients.Select((c, i) => side < 0 && i % 2 == 1 ? RationalInterval.Point(-1) * c : c)]);

    /// <summary>What holds for p(y), y ≥ <paramref name="start"/> ≥ 1.</summary>
    public TailFacts Facts(Rational start)
    {
        Rational total = coefficients.Aggregate(Rational.Zero, static (sum, c) => sum + c.MaximalMagnitude);
        GrowthBound above = GrowthBound.Constant(total) with { Degree = Degree };
        return new TailFacts(Low(start), -1 * Negative().Low(start), above, LogBelow(start), 0).Completed(start);
    }

    private static EnclosedPolynomial? Fold(NodeList nodes, Func<EnclosedPolynomial, EnclosedPolynomial, EnclosedPolynomial?> combine)
    {
        EnclosedPolynomial? result = TryRead(nodes[0]);
        for (int i = 1; i < nodes.Count && result is not null; i++)
        {
            result = TryRead(nodes[i]) is { } next ? combine(result, next) : null;
        }

        return result;
    }

    private EnclosedPolynomial Negative() => new([.. coefficients.Select(static c => RationalInterval.Point(-1) * c)]);

    private EnclosedPolynomial Plus(EnclosedPolynomial other)
    {
        int count = Math.Max(coefficients.Count, other.Coefficients.Count);
        return new EnclosedPolynomial([.. Enumerable.Range(0, count).Select(i => At(i) + other.At(i))]).Trimmed();
    }

    private EnclosedPolynomial? Times(EnclosedPolynomial other)
    {
        if (Degree + other.Degree > DegreeLimit)
        {
            return null;
        }

        var product = new RationalInterval[Degree + other.Degree + 1];
        for (int i = 0; i <= Degree; i++)
        {
            for (int j = 0; j <= other.Degree; j++)
            {
                product[i + j] += At(i) * other.At(j);
            }
        }

        return new EnclosedPolynomial(product).Trimmed();
    }

    private EnclosedPolynomial? ToThePower(int exponent)
    {
        EnclosedPolynomial? result = this;
        for (int i = 1; i < exponent && result is not null; i++)
        {
            result = result.Times(this);
        }

        return result;
    }

    private EnclosedPolynomial Trimmed()
    {
        int count = coefficients.Count;
        while (count > 1 && coefficients[count - 1] == default)
        {
            count--;
        }

        return new EnclosedPolynomial([.. coefficients.Take(count)]);
    }

    private RationalInterval At(int index) => index < coefficients.Count ? coefficients[index] : default;

    /// <summary>
    /// A quadratic below p on the tail. From degree 3 on p(y) ≥ y^d (l_d − Σ_{3 ≤ i &lt; d} l_i⁻ s^{i−d}) + quadratic part for y ≥ s,
    /// and y^d ≥ s^{d−2} y² when the bracket is not negative.
    /// </summary>
    private QuadraticBound? Low(Rational start)
    {
        QuadraticBound quadratic = new(At(0).Lower, At(1).Lower, At(2).Lower);
        if (Degree <= 2)
        {
            return quadratic;
        }

        Rational bracket = Bracket(At(Degree).Lower, 3, start, static c => RationalInterval.Max(-c.Lower, Rational.Zero));
        return bracket.Sign < 0 ? null : quadratic + new QuadraticBound(0, 0, bracket * start.Pow(Degree - 2));
    }

    /// <summary>|p(y)| ≥ y^d (|l_d| − Σ_{i &lt; d} |l_i| s^{i−d}) for y ≥ s.</summary>
    private QuadraticBound? LogBelow(Rational start)
    {
        RationalInterval leading = At(Degree);
        Rational least = leading.Lower.Sign > 0 ? leading.Lower : -leading.Upper;
        Rational bracket = Bracket(least, 0, start, static c => c.MaximalMagnitude);
        return bracket.Sign <= 0 ? null : QuadraticBound.Of(RationalInterval.Log(bracket * start.Pow(Degree)).Lower);
    }

    private Rational Bracket(Rational leading, int from, Rational start, Func<RationalInterval, Rational> weight)
    {
        for (int i = from; i < Degree; i++)
        {
            leading -= weight(coefficients[i]) * start.Pow(i - Degree);
        }

        return leading;
    }
}
