using System.Globalization;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Experiments;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary>An activation and its objective G, as the studies on samples want them.</summary>
/// <param name="Activation">The activation.</param>
/// <param name="Objective">G.</param>
internal sealed record ObjectiveInput(ExperimentActivation Activation, ObjectiveG Objective)
{
    /// <summary>Reads the activation and makes G; null with the reason when either fails or md is above the largest shape.</summary>
    public static ObjectiveInput? Read(
        string text, ExperimentSettings settings, (int Largest, string Reason) shape, Session session, out InputProblem? problem)
    {
        if (ActivationInput.Read(text, session, out problem) is not HermiteSeries series)
        {
            return null;
        }

        ExperimentActivation activation = ExperimentActivation.Of(text, series, cancellation: session.Cancellation);
        ObjectiveG? objective = ObjectiveGExperiment.Objective(activation, settings, out string? refusal);
        if (objective is null || objective.Teacher.Width * objective.Teacher.Dimension > shape.Largest)
        {
            string reason = refusal ?? string.Create(CultureInfo.InvariantCulture, $"md is above {shape.Largest}, {shape.Reason}.");
            problem = new InputProblem($"G is not applicable: {reason}");
            return null;
        }

        return new ObjectiveInput(activation, objective);
    }
}
