using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Growth;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Readouts;

/// <summary>Bounds the generative exponent from both sides.</summary>
/// <remarks>
/// From above: λ_k &gt; 0 as soon as E[T(σ(z)) h_k(z)] ≠ 0 for one T, because E[T(σ) h_k] = E[T(σ) E[h_k | σ]]; and then
/// λ_k ≥ |E[T(σ) h_k]|/√Var T(σ) (Cauchy–Schwarz). Tried are T(y) = y, y², y³ and steps. From below: σ even makes E[h_k | σ] = 0 for odd k.
/// For a polynomial p that decides everything: {p &gt; t} for large t is one half-line, or the complement of [−l, r]; hence
/// E[z 1{p &gt; t}] = ±φ(r) ≠ 0 or φ(r) − φ(l), which vanishes for all large t only if l = r throughout, that is, if p is even; and then
/// E[h_2 1{p &gt; t}] = √2 r φ(r) &gt; 0. (Replace p by −p as needed.)
/// </remarks>
public static class GenerativeExponentSearch
{
    private const int DefaultBits = 96;
    private const int LeastBits = 64;
    private const int Highest = 4;
    private const int HighestPower = 3;
    private static readonly double[] LevelPoints = [0.5, 1, 1.5, -1];

    /// <summary>The bounds for an activation.</summary>
    public static GenerativeExponent Of(HermiteSeries series, CancellationToken cancellation = default) => Of(series, DefaultBits, cancellation);

    /// <summary>The bounds for an activation, from coefficients enclosed to about 2^(−<paramref name="accuracy"/>), or finer.</summary>
    public static GenerativeExponent Of(HermiteSeries series, int accuracy, CancellationToken cancellation)
    {
        int bits = Math.Max(accuracy, LeastBits);
        if (IsConstant(series, bits))
        {
            return new GenerativeExponent(null, null, "σ is constant: the exponent is infinite", null);
        }

        bool even = series.Parity == Parity.Even;
        int least = even ? 2 : 1;
        string below = even ? "σ is even, so that E[h_1 | σ] = 0; " : string.Empty;
        if (Witness(series, least, bits, cancellation) is { } proof)
        {
            return new GenerativeExponent(least, least, below + proof.Text, proof.LowerBound);
        }

        if (EnclosedPolynomial.TryRead(series.Activation) is { } polynomial && Polynomial(series, polynomial.Degree, bits, cancellation) is { } decided)
        {
            return decided;
        }

        for (int k = least + 1; k <= Highest; k++)
        {
            if ((!even || k % 2 == 0) && Witness(series, k, bits, cancellation) is { } bound)
            {
                return new GenerativeExponent(least, k, below + bound.Text, bound.LowerBound);
            }
        }

        return new GenerativeExponent(least, null, below + "no T with E[T(σ) h_k] ≠ 0 was found", null);
    }

    private static bool IsConstant(HermiteSeries series, int bits) =>
        EnclosedPolynomial.TryRead(series.Activation) is { Degree: 0 } || (series.SecondMomentClosedForm is { } moment
        && series.Coefficient(0, bits).ClosedForm is { } mean && (moment - (mean * mean)).IsZero);

    private static GenerativeExponent? Polynomial(HermiteSeries series, int degree, int bits, CancellationToken cancellation)
    {
        CoefficientStatus[] statuses = [.. Enumerable.Range(1, degree).Select(k => series.Coefficient(k, bits, cancellation).Status)];
        CoefficientStatus[] odd = [.. statuses.Where((_, i) => i % 2 == 0)];
        return odd.Contains(CoefficientStatus.Nonzero) ? new GenerativeExponent(1, 1, "a polynomial that is not even", null)
            : odd.Contains(CoefficientStatus.Unknown) || !statuses.Contains(CoefficientStatus.Nonzero) ? null
            : new GenerativeExponent(2, 2, "an even polynomial", null);
    }

    private static (string Text, CertifiedNumber? LowerBound)? Witness(HermiteSeries series, int k, int bits, CancellationToken cancellation)
    {
        foreach ((string name, Func<HermiteSeries?> transformed) in Transforms(series, cancellation))
        {
            if (transformed() is { } other && other.Coefficient(k, bits, cancellation) is { Status: CoefficientStatus.Nonzero } found)
            {
                string index = k.ToString(CultureInfo.InvariantCulture);
                return ($"E[T h_{index}] ≠ 0 for T = {name}", Bound(other, found, bits, cancellation));
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, Func<HermiteSeries?> Series)> Transforms(HermiteSeries series, CancellationToken cancellation)
    {
        yield return ("σ", () => series);
        for (int power = 2; power <= HighestPower; power++)
        {
            Expression tree = Build.Power(series.Activation, Build.Number(power));
            yield return (string.Create(CultureInfo.InvariantCulture, $"σ^{power}"), () => Analyse(tree, cancellation));
        }

        CompiledActivation values = EvaluateDouble.Compile(series.Activation);
        foreach (Rational level in LevelPoints.Select(values.Evaluate).Where(double.IsFinite).Select(Level))
        {
            Expression above = Build.Call(Function.Step, Build.Subtract(series.Activation, Build.Number(level)));
            yield return ($"1{{σ > {level}}}", () => Analyse(above, cancellation));
        }
    }

    /// <summary>A level with few digits near a value.</summary>
    private static Rational Level(double value) => Rational.FromDouble(Math.Round(value * 64) / 64);

    private static HermiteSeries? Analyse(Expression tree, CancellationToken cancellation) => ActivationAnalysis.Analyse(tree, cancellation).Series;

    private static CertifiedNumber? Bound(HermiteSeries transformed, HermiteCoefficient found, int bits, CancellationToken cancellation)
    {
        CertifiedNumber mean = CertifiedMoments.Coefficient(transformed, 0, bits, cancellation);
        CertifiedNumber variance = CertifiedMoments.Second(transformed, bits, cancellation) - mean.Square();
        CertifiedNumber bound = new CertifiedNumber(found.ClosedForm, found.Value).Abs() / CertifiedMoments.Root(variance);
        return bound.Value.IsPositive ? bound : null;
    }
}
