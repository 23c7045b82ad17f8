using System.Text.Json;
using Verifier.Symbolic.Catalogue;

namespace Verifier.Reports.Json;

/// <summary>Named activations as JSON; field names are stable, defaults are exact numbers as text.</summary>
public static class CatalogueJson
{
    /// <summary>The text of <paramref name="entries"/>.</summary>
    public static string Write(IReadOnlyList<ActivationEntry> entries) => JsonText.Object(json =>
    {
        json.WriteStartArray("activations");
        foreach (ActivationEntry entry in entries)
        {
            WriteEntry(json, entry);
        }

        json.WriteEndArray();
    });

    private static void WriteEntry(Utf8JsonWriter json, ActivationEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("name", entry.Name);
        json.WriteStartObject("parameters");
        foreach (CatalogueParameter parameter in entry.Parameters)
        {
            json.WriteString(parameter.Name, parameter.Default.ToString());
        }

        json.WriteEndObject();
        json.WriteString("text", entry.Text);
        json.WriteString("description", entry.Description);
        json.WriteString("source", entry.Source);
        json.WriteEndObject();
    }
}
