using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Hermite;

/// <summary>What is known about the Hermite series of an activation up to an order, to a number of decimal digits.</summary>
/// <param name="Series">The series.</param>
/// <param name="Digits">Every value is enclosed to 10^−Digits.</param>
/// <param name="Coefficients">σ̂_0, …, σ̂_K.</param>
/// <param name="SecondMoment">E[σ(z)²].</param>
/// <param name="Tail">Σ_{k&gt;K} σ̂_k² = E[σ(z)²] − Σ_{k≤K} σ̂_k².</param>
/// <param name="GenerativeExponent">What is proved about the generative exponent.</param>
public sealed record HermiteTable(
    HermiteSeries Series,
    int Digits,
    IReadOnlyList<HermiteCoefficient> Coefficients,
    CertifiedNumber SecondMoment,
    CertifiedNumber Tail,
    GenerativeExponent GenerativeExponent)
{
    private const double BitsPerDigit = 3.3219281;
    private const int GuardBits = 8;

    /// <summary>The least k ≥ 1 with σ̂_k ≠ 0 (Ben Arous, Gheissari, Jagannath 2021), if the table shows it.</summary>
    public HermiteCoefficient? InformationExponent => Coefficients.Skip(1).FirstOrDefault(one => one.Status == CoefficientStatus.Nonzero);

    /// <summary>Whether every coefficient between 0 and the information exponent is proved to be 0.</summary>
    public bool InformationExponentIsProved => InformationExponent is HermiteCoefficient found
        && Coefficients.Take(found.Index).Skip(1).All(one => one.Status == CoefficientStatus.Zero);

    /// <summary>The values that are not certain to <see cref="Digits"/> digits, because the work budget ended before; empty nearly always.</summary>
    public IReadOnlyList<string> Unmet =>
    [
        .. Coefficients.Where(one => !IsMet(one.Value)).Select(one => string.Create(CultureInfo.InvariantCulture, $"k = {one.Index}")),
        .. IsMet(SecondMoment.Value) ? Array.Empty<string>() : ["the second moment"],
    ];

    /// <summary>Computes the table.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative, or no digit is asked for.</exception>
    public static HermiteTable Compute(HermiteSeries series, int order, int digits, IProgress<string> progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        int bits = BitsOf(digits) + GuardBits;
        progress.Report("second moment");
        CertifiedNumber moment = new(series.SecondMomentClosedForm, series.SecondMoment(bits, cancellation));
        int more = BitsForTail(moment.Value, order);
        series.Prepare(order, bits + more, new PercentProgress(progress, "quadrature"), cancellation);
        PercentProgress percent = new(progress, "coefficients");
        List<HermiteCoefficient> coefficients = [];
        for (int k = 0; k <= order; k++)
        {
            percent.Report(k / (double)(order + 1));
            coefficients.Add(series.Coefficient(k, bits + more, cancellation));
        }

        progress.Report("generative exponent");
        GenerativeExponent exponent = GenerativeExponentSearch.Of(series, bits, cancellation);
        return new HermiteTable(series, digits, coefficients, moment, TailAfter(coefficients, moment), exponent);
    }

    private static int BitsOf(int digits) => (int)Math.Ceiling(digits * BitsPerDigit);

    /// <summary>
    /// An error r of each coefficient moves the tail by at most 2r Σ |σ̂_k| ≤ 2r √((K + 1) E[σ²]); the guard bits bear a factor of 2^6 of it.
    /// </summary>
    private static int BitsForTail(Ball moment, int order)
    {
        double size = (order + 1) * Math.Abs(moment.ToDouble());
        return double.IsFinite(size) && size > 1 ? Math.Max(0, (int)Math.Ceiling(Math.Log2(size) / 2) - GuardBits + 3) : 0;
    }

    private static CertifiedNumber TailAfter(List<HermiteCoefficient> coefficients, CertifiedNumber moment) =>
        coefficients.Aggregate(moment, (rest, one) => rest - new CertifiedNumber(one.ClosedForm, Exact(one)).Square());

    private bool IsMet(Ball value) => value.RadiusIsAtMost(BitsOf(Digits));

    /// <summary>A coefficient that is proved to be 0 takes no width.</summary>
    private static Ball Exact(HermiteCoefficient coefficient) => coefficient.Status == CoefficientStatus.Zero ? 0 : coefficient.Value;
}
