using System.Globalization;
using System.Text.Json;
using Verifier.Numeric.FiniteSamples;
using Verifier.Reports.Json;

namespace Verifier.Reports.FiniteSamples;

/// <summary>The error against N as JSON; field names are stable.</summary>
public static class SampleSizeJson
{
    /// <summary>The text of <paramref name="summary"/>.</summary>
    public static string Write(SampleSizeSummary summary) => JsonText.Object(json =>
    {
        json.WriteString("name", summary.Title);
        json.WriteNumber("seed", summary.Seed);
        json.WriteString("verdict", summary.IsConfirmed switch { true => "sampled", false => "refuted", null => "undecided" });
        WriteDouble(json, "constant", summary.Constant);
        WriteFit(json, "rowExponent", summary.RowFit, SampleSizeSummary.RowExponent);
        WriteFit(json, "surrogateExponent", summary.SurrogateFit, SampleSizeSummary.SurrogateExponent);
        json.WriteStartArray("runs");
        foreach (SampleSizeRun run in summary.Runs)
        {
            json.WriteStartObject();
            json.WriteNumber("samples", run.Samples);
            json.WriteNumber("number", run.Number);
            json.WriteNumber("steps", run.Steps);
            WriteDouble(json, "gradientNorm", run.GradientNorm);
            WriteDouble(json, "surrogateError", run.SurrogateError);
            WriteDouble(json, "rowError", run.RowError);
            json.WriteBoolean("near", run.IsNear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>An exponent with its interval, or null.</summary>
    internal static void WriteFit(Utf8JsonWriter json, string name, PowerLawFit? fit, double theory)
    {
        if (fit is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteDouble(json, "value", fit.Exponent);
        WriteDouble(json, "halfWidth", fit.HalfWidth);
        WriteDouble(json, "miss", fit.Miss);
        WriteDouble(json, "theory", theory);
        json.WriteEndObject();
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double value) =>
        json.WriteString(name, value.ToString("R", CultureInfo.InvariantCulture));
}
