using System.Globalization;
using System.Text.Json;
using Verifier.Numeric.Training;

namespace Verifier.Reports.Json;

/// <summary>A training run as JSON; field names are stable.</summary>
public static class TrainingJson
{
    /// <summary>The text of <paramref name="curve"/>.</summary>
    public static string Write(TrainingCurve curve) => JsonText.Object(json =>
    {
        json.WriteString("name", curve.Name);
        json.WriteNumber("seed", curve.Seed);
        json.WriteString("verdict", curve.Verdict.ToString().ToLowerInvariant());
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
    });

    private static void WriteDouble(Utf8JsonWriter json, string name, double value) =>
        json.WriteString(name, value.ToString("R", CultureInfo.InvariantCulture));
}
