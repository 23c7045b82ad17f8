using System.Globalization;
using System.Text.Json;
using Verifier.Numeric.Training;

namespace Verifier.Reports.Json;

/// <summary>Training runs as JSON; field names are stable.</summary>
public static class TrainingJson
{
    /// <summary>The text of several runs: one object for a single run, else an object with the runs.</summary>
    public static string Write(IReadOnlyList<TrainingCurve> curves) => JsonText.Object(json =>
    {
        if (curves.Count == 1)
        {
            WriteCurve(json, curves[0]);
            return;
        }

        json.WriteStartArray("runs");
        foreach (TrainingCurve curve in curves)
        {
            json.WriteStartObject();
            WriteCurve(json, curve);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteCurve(Utf8JsonWriter json, TrainingCurve curve)
    {
        json.WriteString("name", curve.Name);
        json.WriteNumber("seed", curve.Seed);
        json.WriteString("verdict", curve.Verdict.ToString().ToLowerInvariant());
        if (curve.Rounding is { } rounding)
        {
            json.WriteStartObject("roundingOfGradients");
            WriteDouble(json, "first", rounding.First);
            WriteDouble(json, "last", rounding.Last);
            json.WriteEndObject();
        }

        if (curve.Truncation is { } truncation)
        {
            WriteDouble(json, "truncation", truncation);
        }

        json.WriteStartArray("records");
        foreach (TrainingRecord record in curve.Records)
        {
            json.WriteStartObject();
            json.WriteNumber("step", record.Step);
            WriteDouble(json, "surrogateError", record.SurrogateError);
            WriteDouble(json, "loss", record.Loss);
            WriteDouble(json, "gradientNorm", record.GradientNorm);
            WriteDouble(json, "stepSize", record.StepSize);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double value) =>
        json.WriteString(name, value.ToString("R", CultureInfo.InvariantCulture));
}
