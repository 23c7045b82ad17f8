using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.FiniteSamples;

/// <summary>What was measured of the finite-sample statement.</summary>
/// <param name="Seed">The seed that repeats it.</param>
/// <param name="Runs">Deviations, sizes ascending.</param>
/// <param name="Errors">Linear functionals of gradient and Hessian minus their population values, means over batches: each has mean 0.</param>
/// <param name="Points">
/// Points where ∇Ĝ is small on a data set of the greatest size, a saddle of G, and two points next to a minimum that meet the hypotheses of the bounds.
/// </param>
/// <param name="Bounds">What makes such points close to a minimum.</param>
public sealed record ConcentrationSummary(
    ulong Seed, IReadOnlyList<DeviationRun> Runs, IReadOnlyList<Estimate> Errors, IReadOnlyList<StationaryPoint> Points, StationarityBounds Bounds)
{
    /// <summary>The chance of a false alarm of the largest z-score.</summary>
    public const double FalseAlarm = 1e-4;

    /// <summary>The exponent of both deviations that theory gives.</summary>
    public const double Exponent = -0.5;

    /// <summary>The fit to sup ‖∇Ĝ − ∇G‖.</summary>
    public PowerLawFit? GradientFit => PowerLawFit.Of([.. Runs.Select(run => ((double)run.Samples, run.Gradient))]);

    /// <summary>The fit to sup ‖∇²Ĝ − ∇²G‖.</summary>
    public PowerLawFit? HessianFit => PowerLawFit.Of([.. Runs.Select(run => ((double)run.Samples, run.Hessian))]);

    /// <summary>The largest |z| of the functionals.</summary>
    public double LargestScore => Errors.Max(error => Math.Abs(error.ZScore(0)));

    /// <summary>The |z| that the largest exceeds by chance with probability at most <see cref="FalseAlarm"/>, for normal means.</summary>
    public double Threshold => Estimate.Threshold(FalseAlarm / Errors.Count);

    /// <summary>The constant K of sup ‖∇Ĝ − ∇G‖ ≈ K/√N, from the greatest N.</summary>
    public double GradientConstant
    {
        get
        {
            int greatest = Runs[^1].Samples;
            return Math.Sqrt(greatest * Runs.Where(run => run.Samples == greatest).Average(run => run.Gradient * run.Gradient));
        }
    }

    /// <summary>The N from which 2K/(λ_min√N) is below the radius within which the local bound holds.</summary>
    public double SufficientSamples
    {
        get
        {
            double root = 2 * GradientConstant / (Bounds.LeastCurvature * Bounds.Radius);
            return root * root;
        }
    }

    /// <summary>The N from which K/√N is below the ε that the theorem asks for with c = 0.01.</summary>
    public double TheoremSamples => Math.Pow(2 * GradientConstant / Bounds.FirstOrder, 2);

    /// <summary>Whether the second-order condition holds at a point by G, and with half of it by Ĝ.</summary>
    public bool IsSecondOrder(StationaryPoint point) => point.Curvature >= -Bounds.SecondOrder && point.SampleCurvature >= -Bounds.SecondOrder / 2;

    /// <summary>Whether a point meets the hypotheses on G of the theorem: λ_min(∇²G) ≥ −τ_0 and ‖∇G‖ ≤ ε.</summary>
    public bool MeetsTheorem(StationaryPoint point) => point.Curvature >= -Bounds.SecondOrder && point.Gradient <= Bounds.FirstOrder;

    /// <summary>Whether a point is within the radius of a minimum in which the local bound holds.</summary>
    public bool IsNear(StationaryPoint point) => point.Distance <= Bounds.Radius;

    /// <summary>Whether the bounds hold whose hypotheses the point meets: on |E|_∞ by the theorem, on the distance within the radius.</summary>
    public bool IsWithinBounds(StationaryPoint point) =>
        (!MeetsTheorem(point) || point.LargestEntry <= Bounds.EntryBound(point.Gradient))
        && (!IsNear(point) || point.Distance <= Bounds.DistanceBound(point.Gradient));

    /// <summary>Whether everything agrees with theory; null when an exponent is not determined.</summary>
    public bool? IsConfirmed
    {
        get
        {
            bool pointsHold = LargestScore <= Threshold && Points.All(IsWithinBounds);
            bool isKnown = GradientFit is { HalfWidth: <= SampleSizeSummary.Widest } && HessianFit is { HalfWidth: <= SampleSizeSummary.Widest };
            return pointsHold && !isKnown ? null : pointsHold && GradientFit!.Contains(Exponent) && HessianFit!.Contains(Exponent);
        }
    }
}
