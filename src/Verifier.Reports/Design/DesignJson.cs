using System.Text.Json;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Json;
using Verifier.Symbolic.Design;

namespace Verifier.Reports.Design;

/// <summary>A designed activation as JSON; field names are stable, numbers are decimal strings, value ± radius encloses.</summary>
public static class DesignJson
{
    /// <summary>The text of <paramref name="report"/>.</summary>
    public static string Write(DesignReport report) => JsonText.Object(json =>
    {
        json.WriteString("activation", report.Activation);
        json.WriteString("powers", report.Powers);
        json.WriteString("latex", report.Activation is null ? null : report.ActivationLatex);
        json.WriteString("kernel", report.Kernel);
        json.WriteStartArray("components");
        foreach (DesignedComponent one in report.Components)
        {
            json.WriteStartObject();
            json.WriteNumber("k", one.Degree);
            json.WriteBoolean("exact", one.IsExact);
            CertifiedJson.Write(json, "coefficient", one.Wanted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFacts(json, report);
        json.WriteStartArray("unmet");
        foreach (UnmetDemand unmet in report.Unmet)
        {
            json.WriteStartObject();
            json.WriteString("demand", unmet.Demand);
            json.WriteString("reason", unmet.Reason);
            json.WriteBoolean("impossible", unmet.IsImpossible);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteFacts(Utf8JsonWriter json, DesignReport report)
    {
        json.WriteStartArray("facts");
        foreach (DesignFact fact in report.Facts)
        {
            (string value, string radius) = fact.Value.ToFixedDecimal(report.Digits);
            json.WriteStartObject();
            json.WriteString("name", fact.Name);
            json.WriteString("value", value);
            json.WriteString("radius", radius);
            json.WriteString("note", fact.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
