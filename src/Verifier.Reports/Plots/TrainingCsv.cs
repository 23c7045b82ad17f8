using System.Globalization;
using System.Text;
using Verifier.Numeric.Training;

namespace Verifier.Reports.Plots;

/// <summary>Training runs as comma-separated values, full double precision.</summary>
public static class TrainingCsv
{
    /// <summary>The text of the file.</summary>
    public static string Write(IReadOnlyList<TrainingCurve> curves)
    {
        StringBuilder text = new("seed,step,surrogate_error,loss,gradient_norm,step_size\n");
        foreach (TrainingCurve curve in curves)
        {
            foreach (TrainingRecord record in curve.Records)
            {
                text.Append(CultureInfo.InvariantCulture, $"{curve.Seed},{record.Step},{record.SurrogateError:R},{record.Loss:R},")
                    .Append(CultureInfo.InvariantCulture, $"{record.GradientNorm:R},{record.StepSize:R}\n");
            }
        }

        return text.ToString();
    }
}
