using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Neighbours.SafranShamir;

namespace Verifier.Claims.Neighbours;

/// <summary>A critical point as Newton's iteration in doubles printed it: F to 10 decimals, λ_min to 6, the parameters d, o, c, r, q to 8.</summary>
/// <remarks>An independent computation; its objective agrees with the published minima for k = 6, …, 16 to 5e-9.</remarks>
/// <param name="Size">k.</param>
/// <param name="Numbers">F, λ_min, d, o, c, r, q.</param>
internal sealed record ReferencePoint(int Size, string Numbers)
{
    private static readonly int[] Places = [10, 6, 8, 8, 8, 8, 8];
    private static readonly string[] Names = ["F", "λ_min", "d", "o", "c", "r", "q"];

    /// <summary>The printed points.</summary>
    public static IReadOnlyList<ReferencePoint> All { get; } =
    [
        new(5, "0.0269704695 -0.007702 0.96160683 -0.07908255 0.37606505 0.28754993 -0.55977841"),
        new(6, "0.0250805810 0.004700 0.98670382 -0.0504134 0.30801099 0.22451581 -0.60151192"),
        new(7, "0.0232027149 0.014059 0.9969228 -0.03508016 0.26169108 0.18599105 -0.6327039"),
        new(8, "0.0215080372 0.021347 1.00143425 -0.02588363 0.22808902 0.15981604 -0.65825626"),
        new(9, "0.0200141758 0.027182 1.00347456 -0.01991471 0.20252506 0.14070875 -0.68005024"),
        new(10, "0.0187021946 0.031964 1.00435482 -0.01581193 0.18236776 0.12604236 -0.69903682"),
        new(12, "0.0165237927 0.039347 1.00467906 -0.01067771 0.15249275 0.10480931 -0.73073639"),
        new(14, "0.0147978289 0.044799 1.00434816 -0.0076997 0.13131313 0.09002239 -0.75626556"),
        new(15, "0.0140638817 0.047027 1.00411669 -0.00665907 0.1228549 0.08416018 -0.7672704"),
        new(16, "0.0133998451 0.049003 1.003877 -0.00581643 0.11545257 0.07904474 -0.77731214"),
        new(18, "0.0122452134 0.052353 1.00341519 -0.00454907 0.10309892 0.07053105 -0.7949768"),
        new(19, "0.0117401703 0.053788 1.00320236 -0.0040655 0.09788646 0.06694517 -0.80278814"),
        new(20, "0.0112755819 0.055093 1.00300375 -0.00365514 0.09318741 0.06371471 -0.81002058"),
    ];

    /// <summary>The first number that is off by more than one unit of its last printed place, with what is right; null when none is.</summary>
    public (string Witness, string Claimed, string Computed)? Mismatch(MinimumAnalysis analysis)
    {
        Ball[] computed = [analysis.Point.Loss, analysis.LeastEigenvalue, .. analysis.Point.Student.ToArray()];
        string[] printed = Numbers.Split(' ');
        for (int i = 0; i < printed.Length; i++)
        {
            Rational value = Rational.FromDouble(double.Parse(printed[i], CultureInfo.InvariantCulture));
            Rational unit = new Rational(1, 10).Pow(Places[i]);
            if (!(unit + new Rational(1, 1_000_000) * unit - (computed[i] - value).Abs()).IsPositive)
            {
                return (string.Create(CultureInfo.InvariantCulture, $"k = {Size}, {Names[i]}"), printed[i], computed[i].ToFixedDecimal(Places[i] + 2).Value);
            }
        }

        return null;
    }
}
