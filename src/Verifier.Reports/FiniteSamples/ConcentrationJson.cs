using System.Globalization;
using System.Text.Json;
using Verifier.Numeric.FiniteSamples;
using Verifier.Reports.Json;

namespace Verifier.Reports.FiniteSamples;

/// <summary>The finite-sample statement as JSON; field names are stable.</summary>
public static class ConcentrationJson
{
    /// <summary>The text of <paramref name="summary"/>.</summary>
    public static string Write(string title, ConcentrationSummary summary) => JsonText.Object(json =>
    {
        json.WriteString("name", title);
        json.WriteNumber("seed", summary.Seed);
        json.WriteString("verdict", summary.IsConfirmed switch { true => "sampled", false => "refuted", null => "undecided" });
        SampleSizeJson.WriteFit(json, "gradientExponent", summary.GradientFit, ConcentrationSummary.Exponent);
        SampleSizeJson.WriteFit(json, "hessianExponent", summary.HessianFit, ConcentrationSummary.Exponent);
        WriteDouble(json, "gradientConstant", summary.GradientConstant);
        WriteDouble(json, "largestScore", summary.LargestScore);
        WriteDouble(json, "threshold", summary.Threshold);
        WriteDouble(json, "leastCurvature", summary.Bounds.LeastCurvature);
        WriteDouble(json, "radius", summary.Bounds.Radius);
        WriteDouble(json, "sufficientSamples", summary.SufficientSamples);
        WriteDouble(json, "secondOrder", summary.Bounds.SecondOrder);
        WriteDouble(json, "firstOrder", summary.Bounds.FirstOrder);
        WriteDouble(json, "theoremSamples", summary.TheoremSamples);
        json.WriteStartArray("deviations");
        foreach (DeviationRun run in summary.Runs)
        {
            json.WriteStartObject();
            json.WriteNumber("samples", run.Samples);
            json.WriteNumber("number", run.Number);
            WriteDouble(json, "gradient", run.Gradient);
            WriteDouble(json, "hessian", run.Hessian);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("points");
        foreach (StationaryPoint point in summary.Points)
        {
            WritePoint(json, point, summary);
        }

        json.WriteEndArray();
    });

    private static void WritePoint(Utf8JsonWriter json, StationaryPoint point, ConcentrationSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("name", point.Name);
        WriteDouble(json, "sampleGradient", point.SampleGradient);
        WriteDouble(json, "sampleCurvature", point.SampleCurvature);
        WriteDouble(json, "gradient", point.Gradient);
        WriteDouble(json, "curvature", point.Curvature);
        WriteDouble(json, "largestEntry", point.LargestEntry);
        WriteDouble(json, "distance", point.Distance);
        json.WriteBoolean("secondOrder", summary.IsSecondOrder(point));
        WriteDouble(json, "distanceBound", summary.Bounds.DistanceBound(point.Gradient));
        WriteDouble(json, "entryBound", summary.Bounds.EntryBound(point.Gradient));
        json.WriteEndObject();
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double value) =>
        json.WriteString(name, value.ToString("R", CultureInfo.InvariantCulture));
}
