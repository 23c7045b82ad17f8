using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>Every critical point of the population loss, when the shape of κ is proved.</summary>
/// <remarks>
/// Critical are ρ = ±1 (sin φ = 0), the zeros of κ′ and the zeros of δ(ρ) − δ*, each with a = a(ρ). Between neighbouring zeros of κ′ there is at most one
/// zero of δ − δ*, and there is one exactly where the signs at the ends differ; bisection encloses it. κ′(0) = σ̂_1², so ρ = 0 is one of the zeros when
/// σ̂_1 = 0; δ(0) = 0 ≥ δ*, so it is never a minimum.
/// </remarks>
public static class PatchCriticalPoints
{
    private const int Bisections = 40;
    private const string Standstill = "a(ρ)ᵀa* = 0";

    /// <summary>The critical points from ρ = 1 down to ρ = −1, or null when the shape or a comparison with δ* is not decided.</summary>
    public static IReadOnlyList<PatchCriticalPoint>? Of(
        PatchMoments moments, PatchShape shape, PatchLandscape landscape, CancellationToken cancellation = default)
    {
        if (landscape.Minima(shape) is not { } minima)
        {
            return null;
        }

        List<PatchCriticalPoint> points = [.. minima.Select(minimum => new PatchCriticalPoint(
            minimum.Loss.IsProvedZero ? PatchCriticalKind.GlobalMinimum : PatchCriticalKind.SpuriousMinimum,
            minimum.Correlation,
            minimum.Covariance,
            minimum.Loss,
            Ground(minimum.Correlation)))];
        IEnumerable<(Ball Place, CertifiedNumber Covariance)> turning = shape.Extrema
            .Select(extremum => (extremum.Correlation, CertifiedNumber.Enclosed(extremum.Covariance)))
            .Append((-1, moments.AntipodeCovariance));
        if (moments.First.IsProvedZero)
        {
            turning = turning.Prepend((0, CertifiedNumber.Exact(0, moments.Bits)));
        }

        points.AddRange(turning.Where(one => minima.All(minimum => !minimum.Correlation.Overlaps(one.Place)))
            .Select(one => new PatchCriticalPoint(
                PatchCriticalKind.Saddle, one.Place, one.Covariance, landscape.ProfileLoss(one.Covariance), Ground(one.Place))));
        points.AddRange(Rings(moments, shape, landscape, cancellation));
        return [.. points.OrderByDescending(point => point.Correlation.ToDouble())];
    }

    private static string Ground(Ball place) => place == 1 ? "ρ = 1" : place == -1 ? "ρ = −1" : "κ′ = 0";

    /// <summary>The zeros of δ − δ*, which are saddles: L is largest there.</summary>
    private static IEnumerable<PatchCriticalPoint> Rings(
        PatchMoments moments, PatchShape shape, PatchLandscape landscape, CancellationToken cancellation)
    {
        if (landscape.Vertex.TrySign() == 0 && !moments.First.IsProvedZero)
        {
            yield return new PatchCriticalPoint(PatchCriticalKind.Saddle, 0, landscape.Vertex, landscape.SaddleLoss, Standstill);
        }

        PatchPowerSums odd = PatchPowerSums.Odd(moments, cancellation);
        PatchPowerSums even = PatchPowerSums.Even(moments, cancellation);
        (double Place, int Sign) left = (0, landscape.Vertex.TrySign() == 0 ? FirstSign(shape) : 1);
        foreach (PatchExtremum end in shape.Extrema.Append(new PatchExtremum(-1, false, moments.AntipodeCovariance.Value)))
        {
            (double Place, int Sign) right = (-end.Correlation.ToDouble(), Side(end.Covariance));
            if (left.Sign * right.Sign < 0)
            {
                Ball place = Enclose(left.Place, right.Place, left.Sign, r => Side(even.Value(r) - odd.Value(r)));
                yield return new PatchCriticalPoint(PatchCriticalKind.Saddle, place, landscape.Vertex, landscape.SaddleLoss, Standstill);
            }

            left = right;
        }

        int Side(Ball covariance) => (covariance - landscape.Vertex.Value) switch
        {
            { IsPositive: true } => 1,
            { IsNegative: true } => -1,
            _ => 0,
        };
    }

    /// <summary>The sign of δ just below ρ = 0, where δ = 0: κ falls towards the first extremum when that is a minimum.</summary>
    private static int FirstSign(PatchShape shape) => (shape.Extrema.Count > 0 ? shape.Extrema[0].IsMinimum : !shape.FallsFromAntipode) ? -1 : 1;

    /// <summary>The interval of −r in which the sign changes, as narrow as enclosures decide.</summary>
    private static Ball Enclose(double from, double to, int left, Func<Ball, int> sign)
    {
        for (int i = 0; i < Bisections; i++)
        {
            double middle = 0.5 * (from + to);
            int found = sign(Ball.FromDouble(middle, 96));
            if (found == 0)
            {
                break;
            }

            (from, to) = found == left ? (middle, to) : (from, middle);
        }

        return -Ball.FromDouble(from, 96).Union(Ball.FromDouble(to, 96));
    }
}
