using System.Text.Json;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Json;

/// <summary>A gadget with its proof as JSON; field names are stable.</summary>
public static class GadgetJson
{
    /// <summary>The text for the polynomial <paramref name="wanted"/>.</summary>
    public static string Write(string wanted, HermiteSeries series, GadgetOutcome outcome) => JsonText.Object(json =>
    {
        json.WriteString("activation", ExpressionText.Write(series.Activation));
        json.WriteString("polynomial", wanted);
        switch (outcome)
        {
            case NoRidgeGadget none:
                json.WriteString("existence", "none");
                json.WriteNumber("degree", none.Degree);
                json.WriteString("reason", none.ToString());
                break;
            case UndecidedGadget undecided:
                json.WriteString("existence", "undecided");
                json.WriteNumber("degree", undecided.Degree);
                json.WriteString("reason", undecided.ToString());
                break;
            case Gadget gadget:
                json.WriteString("existence", "proved");
                Write(json, gadget);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome without a JSON form.");
        }
    });

    private static void Write(Utf8JsonWriter json, Gadget gadget)
    {
        json.WriteString("gadget", gadget.WithReciprocals.ToString());
        json.WriteString("explicit", gadget.Explicit?.ToString());
        json.WriteStartArray("parts");
        foreach (GadgetPart part in gadget.Parts)
        {
            json.WriteStartObject();
            json.WriteNumber("degree", part.Degree);
            json.WriteString("reciprocal", GadgetVariables.Reciprocal(part.Degree));
            CertifiedJson.Write(json, "coefficient", part.Coefficient.Value);
            json.WriteString("body", part.Body.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("proof");
        foreach (GadgetProofLine line in GadgetProof.Of(gadget).Lines)
        {
            json.WriteStartObject();
            json.WriteNumber("degree", line.Degree);
            json.WriteString("expectation", line.Expectation.ToString());
            json.WriteString("expected", line.Expected.ToString());
            json.WriteBoolean("holds", line.Holds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
