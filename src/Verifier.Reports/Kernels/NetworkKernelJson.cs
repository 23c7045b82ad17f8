using System.Text.Json;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Json;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Kernels;

namespace Verifier.Reports.Kernels;

/// <summary>The kernels of a wide network as JSON; field names are stable.</summary>
public static class NetworkKernelJson
{
    /// <summary>The text of <paramref name="table"/>.</summary>
    public static string Write(NetworkKernelTable table) => JsonText.Object(json =>
    {
        json.WriteString("activation", ExpressionText.Write(table.Activation));
        json.WriteString("weightVariance", table.WeightVariance.ToString());
        json.WriteString("biasVariance", table.BiasVariance.ToString());
        json.WriteString("firstNorm", table.FirstNorm.ToString());
        json.WriteString("secondNorm", table.SecondNorm.ToString());
        json.WriteString("correlation", table.Correlation.ToString());
        json.WriteStartArray("layers");
        foreach (CertifiedLayer layer in table.Layers)
        {
            json.WriteStartObject();
            json.WriteNumber("layer", layer.Layer);
            Write(json, "covariance", layer.Outputs.FirstVariance, layer.Outputs.SecondVariance, layer.Outputs.Covariance, table.Digits);
            if (table.ShowsTangents)
            {
                Write(json, "tangent", layer.FirstTangent, layer.SecondTangent, layer.CrossTangent, table.Digits);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, string name, Ball first, Ball second, Ball cross, int digits)
    {
        json.WriteStartObject(name);
        Write(json, "first", first, digits);
        Write(json, "second", second, digits);
        Write(json, "cross", cross, digits);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Ball ball, int digits)
    {
        if (!ball.IsFinite)
        {
            json.WriteNull(name);
            return;
        }

        (string value, string radius) = ball.ToFixedDecimal(digits);
        json.WriteStartObject(name);
        json.WriteString("value", value);
        json.WriteString("radius", radius);
        json.WriteEndObject();
    }
}
