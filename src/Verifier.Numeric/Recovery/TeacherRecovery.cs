using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training;

namespace Verifier.Numeric.Recovery;

/// <summary>A teacher recovered from labelled samples: B* by descent on G or F, then a* by Algorithm 1 or 2.</summary>
/// <param name="Curve">The descent.</param>
/// <param name="Units">What was found of each unit.</param>
/// <param name="Degree">The degree of the label from which a* was read.</param>
/// <param name="IsOrthonormal">Whether the found rows were taken as orthonormal (Algorithm 1).</param>
/// <param name="RowCondition">σ_max/σ_min of B*.</param>
/// <param name="MomentCondition">λ_max/λ_min of M = Σ a*_i b*_i b*_iᵀ on its span.</param>
/// <param name="LeastMoment">λ_min of M on its span.</param>
public sealed record TeacherRecovery(
    TrainingCurve Curve,
    IReadOnlyList<RecoveredUnit> Units,
    int Degree,
    bool IsOrthonormal,
    double RowCondition,
    double MomentCondition,
    double LeastMoment)
{
    /// <summary>The relative error of weights that still counts as recovered.</summary>
    public const double WeightTolerance = 0.1;

    /// <summary>From this condition number of M on, gradient noise dominates unless batches grow: rows of B̃M^{-1/2} are longer by its root.</summary>
    public const double DoubtfulCondition = 100;

    /// <summary>max_i |â_i − a*_i| / a*_i.</summary>
    public double GreatestWeightError => Units.Max(unit => Math.Abs(unit.Found.Mean - unit.Weight) / Math.Abs(unit.Weight));

    /// <summary>max_i ‖b̂_i − b*_i‖, signs aside.</summary>
    public double GreatestRowError => Units.Max(unit => unit.RowError);

    /// <summary>Whether the descent converged, all weights are within the tolerance and no sign is wrong.</summary>
    public bool IsRecovered =>
        Curve.Verdict == TrainingVerdict.Converged && GreatestWeightError <= WeightTolerance && Units.All(unit => unit.IsSignRight != false);

    /// <summary>Reads a* at the end of a descent.</summary>
    /// <param name="plan">The descent.</param>
    /// <param name="progress">Its end.</param>
    /// <param name="data">The source of further samples.</param>
    /// <param name="activation">σ.</param>
    /// <param name="samples">How many further samples.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null when σ̂_1 = σ̂_2 = σ̂_4 = 0.</returns>
    public static TeacherRecovery? Of(
        ExperimentPlan.Ready plan,
        TrainingProgress progress,
        TeacherData data,
        ExperimentActivation activation,
        long samples,
        CancellationToken cancellation = default)
    {
        TwoLayerNetwork teacher = data.Teacher;
        bool isOrthonormal = plan.WeightsFromNorms is null;
        RowMatrix found = plan.Run.Estimate(progress.Rows);
        if (WeightRecovery.From(found, activation, isOrthonormal) is not { } recovery)
        {
            return null;
        }

        RowMatching matching = RowMatching.Of(found, teacher.Rows);
        Estimate[] weights = recovery.FromSamples(data, samples, progress.Seed, cancellation);
        double[] limits = recovery.Population(teacher);
        double[]? norms = plan.WeightsFromNorms?.Invoke(found);
        List<RecoveredUnit> units = [];
        for (int i = 0; i < teacher.Width; i++)
        {
            int index = matching.Indices[i];
            double sign = weights[index].Mean < 0 ? -1 : 1;
            bool? isSignRight = recovery.TellsSigns ? sign * matching.Cosines[i] > 0 : null;
            Estimate turned = weights[index] with { Mean = sign * weights[index].Mean };
            units.Add(new RecoveredUnit(
                teacher.Weights[i], turned, sign * limits[index], norms?[index], Math.Abs(matching.Cosines[i]), isSignRight));
        }

        double[] singular = Decomposition.SingularValues(teacher.Rows);
        double[] moments = Decomposition.SymmetricEigenvalues(ObjectiveF.Moment(teacher))[^teacher.Width..];
        return new TeacherRecovery(
            plan.Run.Curve(plan.Title, progress, cancellation),
            units,
            recovery.Degree,
            isOrthonormal,
            singular[0] / singular[teacher.Width - 1],
            moments[^1] / moments[0],
            moments[0]);
    }
}
