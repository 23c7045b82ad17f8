using System.Globalization;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Evaluation;

/// <summary>The coefficients s_k(r) = E[σ(rz)h_k(z)] of a smooth activation and their derivatives in r, by an equidistant rule that was tried.</summary>
/// <remarks>
/// s_k' = E[zσ'(rz)h_k(z)] and, by parts, r s_k'' = √(k+1) E[z²σ'(rz)h_{k+1}(z)] − 2E[zσ'(rz)h_k(z)]: no difference of large terms, so the absolute
/// errors are about 2^-52 times the roots of E[σ²], E[z²σ'²] and (k+1)E[z⁴σ'²]/r². Not enclosures: those are made by the certified series.
/// For norms up to <see cref="GreatestNorm"/> one grid is used; for rows up to 16 times as long finer ones are made when first needed; where that fails,
/// and beyond, all values are NaN. Thread-safe.
/// </remarks>
public sealed class SmoothCoefficients : RadialCoefficients
{
    private const int GreatestCount = 400;
    private const double NegligibleTail = 1e-13;
    private const double GreatestTail = 1e-4;
    private const double Rounding = 1e-15;
    private const int Doublings = 4;
    private readonly DifferentiableActivation activation;
    private readonly Lazy<HermiteGrid?>[] grids;

    private SmoothCoefficients(DifferentiableActivation activation, double greatestNorm, int degree)
    {
        this.activation = activation;
        GreatestNorm = greatestNorm;
        Degree = degree;
        grids = [.. Enumerable.Range(0, Doublings + 1).Select(doubling => new Lazy<HermiteGrid?>(
            () => HermiteGridFit.TryFind(activation, Math.ScaleB(greatestNorm, doubling), degree + 2, out _)))];
    }

    /// <summary>The norm that <see cref="Degree"/> was chosen for.</summary>
    public double GreatestNorm { get; }

    /// <summary>K: the least degree with Σ_{k&gt;K} s_k² ≤ 1e-13·E[σ(rz)²] at the greatest norm r, or 399; there are no coefficients beyond it.</summary>
    public int Degree { get; }

    /// <summary>Σ_{k&gt;K} s_k(r)²/E[σ(rz)²] at the greatest norm, with 1e-15 for rounding: the part of a unit that the series lacks.</summary>
    public double RelativeTail { get; private init; }

    /// <summary>The coefficients of an activation, or null and the reason: a kink, a jump, growth too near to that of e^{x²/4}.</summary>
    /// <param name="activation">σ and σ'.</param>
    /// <param name="greatestNorm">The greatest norm of a row that is expected.</param>
    /// <param name="obstacle">The reason.</param>
    public static SmoothCoefficients? TryCreate(DifferentiableActivation activation, double greatestNorm, out string? obstacle)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(greatestNorm);
        if (HermiteGridFit.TryFind(activation, greatestNorm, GreatestCount, out obstacle) is not { } grid)
        {
            return null;
        }

        double[] weighted = grid.Weighted(activation.Value, greatestNorm, 0);
        double[] coefficients = new double[GreatestCount];
        grid.Project(weighted, coefficients);
        double moment = RowArithmetic.Dot(weighted, weighted);
        double tail = moment;
        int count = 0;
        while (count < GreatestCount && (count == 0 || tail > NegligibleTail * moment))
        {
            tail -= coefficients[count] * coefficients[count];
            count++;
        }

        double relative = Rounding + (moment > 0 ? Math.Max(tail, 0) / moment : 0);
        obstacle = relative > GreatestTail
            ? string.Create(CultureInfo.InvariantCulture, $"degrees above {GreatestCount - 1} hold {relative:0.0e+0} of E[σ(rz)²] at r = {greatestNorm}")
            : null;
        return obstacle is null ? new SmoothCoefficients(activation, greatestNorm, count - 1) { RelativeTail = relative } : null;
    }

    /// <inheritdoc/>
    public override void Evaluate(double norm, Span<double> values) => Project(norm, activation.Value, 0, values);

    /// <inheritdoc/>
    public override void EvaluateDerivative(double norm, Span<double> derivatives) => Project(norm, activation.Derivative, 1, derivatives);

    /// <inheritdoc/>
    public override void EvaluateSecondDerivative(double norm, Span<double> derivatives)
    {
        double[] curved = new double[derivatives.Length + 1];
        Project(norm, activation.Derivative, 2, curved);
        Project(norm, activation.Derivative, 1, derivatives);
        for (int k = 0; k < derivatives.Length; k++)
        {
            derivatives[k] = ((Math.Sqrt(k + 1) * curved[k + 1]) - (2 * derivatives[k])) / norm;
        }
    }

    /// <inheritdoc/>
    /// <remarks>E[σ(rz)²] − Σ_{k&lt;count} s_k(r)², and 1e-15·E[σ(rz)²] for rounding.</remarks>
    public override double Tail(double norm, int count)
    {
        double[] values = new double[count];
        Evaluate(norm, values);
        double[] weighted = Grid(norm)?.Weighted(activation.Value, norm, 0) ?? [double.NaN];
        double moment = RowArithmetic.Dot(weighted, weighted);
        return Math.Max(moment - RowArithmetic.Dot(values, values), 0) + (Rounding * moment);
    }

    private void Project(double norm, ActivationFunction function, int power, Span<double> target)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target.Length, Degree + 2, nameof(target));
        if (Grid(norm) is { } grid)
        {
            grid.Project(grid.Weighted(function, norm, power), target);
        }
        else
        {
            target.Fill(double.NaN);
        }
    }

    private HermiteGrid? Grid(double norm)
    {
        int doubling = norm <= GreatestNorm ? 0 : (int)Math.Ceiling(Math.Log2(norm / GreatestNorm));
        return double.IsFinite(norm) && doubling <= Doublings ? grids[doubling].Value : null;
    }
}
