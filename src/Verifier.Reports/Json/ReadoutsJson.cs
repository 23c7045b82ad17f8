using System.Text.Json;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Readouts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Json;

/// <summary>Readouts as JSON; field names are stable, numbers are decimal strings, value ± radius encloses.</summary>
public static class ReadoutsJson
{
    /// <summary>The text of <paramref name="groups"/>.</summary>
    public static string Write(HermiteSeries series, IReadOnlyList<ReadoutGroup> groups, int digits) => JsonText.Object(json =>
    {
        json.WriteString("activation", ExpressionText.Write(series.Activation));
        json.WriteNumber("digits", digits);
        json.WriteStartArray("readouts");
        foreach (ReadoutGroup group in groups)
        {
            foreach (Readout readout in group.Readouts)
            {
                WriteReadout(json, group.Title, readout, digits);
            }
        }

        json.WriteEndArray();
    });

    private static void WriteReadout(Utf8JsonWriter json, string group, Readout readout, int digits)
    {
        json.WriteStartObject();
        json.WriteString("group", group);
        json.WriteString("key", readout.Quantity.Key);
        json.WriteString("symbol", readout.Quantity.Symbol);
        json.WriteString("definition", readout.Quantity.Definition);
        json.WriteString("formula", readout.Quantity.Formula);
        json.WriteString("source", readout.Quantity.Source);
        json.WriteString("status", ReadoutWords.Of(readout.Status));
        (string? value, string? radius) = readout.Number is { } number ? number.Value.ToFixedDecimal(digits) : (readout.Whole, null);
        json.WriteString("value", value);
        json.WriteString("radius", radius);
        json.WriteString("closedForm", readout.Number?.ClosedForm?.ToString());
        json.WriteString("latex", readout.Number?.ClosedForm is { } form ? ConstantLatex.Write(form) : null);
        json.WriteString("ground", readout.Ground);
        json.WriteEndObject();
    }
}
