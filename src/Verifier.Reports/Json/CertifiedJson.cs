using System.Text.Json;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Json;

/// <summary>A certified number as JSON.</summary>
internal static class CertifiedJson
{
    private const int Digits = 30;

    /// <summary>Writes the member <paramref name="name"/>.</summary>
    public static void Write(Utf8JsonWriter json, string name, CertifiedNumber number)
    {
        (string value, string radius) = number.Value.ToFixedDecimal(Digits);
        json.WriteStartObject(name);
        json.WriteString("closedForm", number.ClosedForm?.ToString());
        json.WriteString("latex", number.ClosedForm is { } form ? ConstantLatex.Write(form) : null);
        json.WriteString("value", value);
        json.WriteString("radius", radius);
        json.WriteEndObject();
    }
}
