using System.Globalization;
using System.Text;
using Verifier.Numeric.Training;

namespace Verifier.Reports.Plots;

/// <summary>A training run as comma-separated values, full double precision.</summary>
public static class TrainingCsv
{
    /// <summary>The text of the file.</summary>
    public static string Write(TrainingCurve curve)
    {
        StringBuilder text = new("step,surrogate_error,loss,gradient_norm,step_size\n");
        foreach (TrainingRecord record in curve.Records)
        {
            text.Append(CultureInfo.InvariantCulture, $"{record.Step},{record.SurrogateError:R},{record.Loss:R},{record.GradientNorm:R},{record.StepSize:R}\n");
        }

        return text.ToString();
    }
}
