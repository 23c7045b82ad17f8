using System.Globalization;
using System.Text.Json;
using Verifier.Numeric.Convolution;
using Verifier.Reports.Json;

namespace Verifier.Reports.Convolution;

/// <summary>Experiments on a convolutional network as JSON; field names are stable, numbers are decimal strings.</summary>
public static class ConvolutionJson
{
    /// <summary>Descents, one object for each start.</summary>
    public static string Training(IReadOnlyList<ConvolutionCurve> curves) => JsonText.Object(json =>
    {
        json.WriteString("name", curves[^1].Name);
        json.WriteNumber("seed", curves[^1].Seed);
        WriteDouble(json, "stepSize", curves[^1].StepSize);
        WriteDouble(json, "dropped", curves[^1].Dropped);
        json.WriteStartArray("starts");
        foreach (ConvolutionCurve curve in curves)
        {
            json.WriteStartObject();
            json.WriteNumber("attempt", curve.Attempt);
            json.WriteString("outcome", curve.Outcome.ToString().ToLowerInvariant());
            json.WriteString("firstPhaseEnd", curve.FirstPhaseEnd?.ToString(CultureInfo.InvariantCulture));
            json.WriteStartArray("records");
            foreach (ConvolutionRecord record in curve.Records)
            {
                WriteRecord(json, record);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>A table of outcomes.</summary>
    public static string Table(OutcomeSummary summary) => JsonText.Object(json =>
    {
        json.WriteString("activation", summary.Activation);
        json.WriteNumber("patchSize", summary.PatchSize);
        WriteDouble(json, "weightNorm", summary.WeightNorm);
        json.WriteNumber("seed", summary.Seed);
        WriteDouble(json, "dropped", summary.Dropped);
        json.WriteStartArray("cells");
        foreach (OutcomeCell cell in summary.Cells)
        {
            (double lower, double upper) = cell.Interval(OutcomeSummary.Miss);
            json.WriteStartObject();
            json.WriteNumber("patches", cell.Teacher.Patches);
            WriteDouble(json, "ratio", cell.Ratio);
            json.WriteNumber("starts", cell.Starts);
            json.WriteNumber("global", cell.Global);
            json.WriteNumber("spurious", cell.Spurious);
            json.WriteNumber("open", cell.Open);
            WriteDouble(json, "lower", lower);
            WriteDouble(json, "upper", upper);
            WriteDouble(json, "limit", cell.Limit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Rates by theory and as measured, and the lengths of Phase I.</summary>
    public static string Phases(PhaseSummary summary) => JsonText.Object(json =>
    {
        json.WriteString("activation", summary.Activation);
        json.WriteNumber("patches", summary.Patches);
        WriteDouble(json, "weightNorm", summary.WeightNorm);
        WriteDouble(json, "dropped", summary.Dropped);
        json.WriteStartArray("rates");
        foreach (PhaseRate rate in summary.Rates)
        {
            json.WriteStartObject();
            json.WriteString("name", rate.Name);
            json.WriteString("formula", rate.Formula);
            WriteDouble(json, "theory", rate.Theory);
            WriteDouble(json, "measured", rate.Measured);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("escapes");
        foreach ((int patchSize, double time) in summary.Escapes)
        {
            json.WriteStartObject();
            json.WriteNumber("patchSize", patchSize);
            WriteDouble(json, "time", time);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteRecord(Utf8JsonWriter json, ConvolutionRecord record)
    {
        json.WriteStartObject();
        json.WriteNumber("step", record.Step);
        WriteDouble(json, "angle", record.Angle);
        WriteDouble(json, "weightError", record.WeightError);
        WriteDouble(json, "sumError", record.SumError);
        WriteDouble(json, "loss", record.Loss);
        WriteDouble(json, "filterNorm", record.FilterNorm);
        json.WriteEndObject();
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double value) =>
        json.WriteString(name, value.ToString("R", CultureInfo.InvariantCulture));
}
