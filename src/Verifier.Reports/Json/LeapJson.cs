using System.Text.Json;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Json;

/// <summary>A leap as JSON; field names are stable.</summary>
public static class LeapJson
{
    /// <summary>The text of <paramref name="leap"/>.</summary>
    public static string Write(MultivariatePolynomial function, Leap leap) => JsonText.Object(json =>
    {
        json.WriteString("function", function.ToString());
        json.WriteNumber("leap", leap.Value);
        json.WriteString("status", "proved");
        if (leap.InformationExponent is int exponent)
        {
            json.WriteNumber("informationExponent", exponent);
        }
        else
        {
            json.WriteNull("informationExponent");
        }

        json.WriteStartArray("order");
        foreach (LeapStep step in leap.Order)
        {
            WriteStep(json, step);
        }

        json.WriteEndArray();
    });

    private static void WriteStep(Utf8JsonWriter json, LeapStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("newDegree", step.NewDegree);
        json.WriteStartObject("support");
        foreach ((string name, int degree) in step.Support.Factors)
        {
            json.WriteNumber(name, degree);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
