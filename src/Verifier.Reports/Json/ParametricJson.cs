using System.Text.Json;
using Verifier.Arithmetic.Constants;
using Verifier.Reports.Hermite;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Parametric;

namespace Verifier.Reports.Json;

/// <summary>A Hermite series with parameters as JSON; field names are stable, constants are text of the activation language.</summary>
public static class ParametricJson
{
    /// <summary>The text of <paramref name="table"/>.</summary>
    public static string Write(ParametricTable table) => JsonText.Object(json =>
    {
        json.WriteString("activation", ExpressionText.Write(table.Series.Activation));
        json.WriteString("convention", "orthonormal");
        WriteTexts(json, "parameters", table.Parameters);
        WriteTexts(json, "assumptions", table.Series.Assumptions);
        json.WriteStartArray("cases");
        foreach (ParameterCase one in table.Series.Cases)
        {
            WriteCase(json, one, table.Order);
        }

        json.WriteEndArray();
    });

    private static void WriteTexts<T>(Utf8JsonWriter json, string name, IEnumerable<T> values)
        where T : notnull
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            json.WriteStringValue(value.ToString());
        }

        json.WriteEndArray();
    }

    private static void WriteCase(Utf8JsonWriter json, ParameterCase one, int order)
    {
        ExactHermiteSeries? series = one.Series ?? one.Fact?.Series;
        json.WriteStartObject();
        WriteTexts(json, "conditions", one.Conditions);
        json.WriteString("reason", one.Refusal?.ToString());
        json.WriteStartArray("coefficients");
        for (int k = 0; series is not null && k <= order; k++)
        {
            if (one.Fact is null || k % 2 == (one.Fact.Parity == Parity.Odd ? 1 : 0))
            {
                WriteCoefficient(json, k, series.Exact(k));
            }
        }

        json.WriteEndArray();
        HermiteJson.WriteGeneralFormula(json, one.Series?.GeneralFormula);
        json.WriteString("fact", one.Fact is { } fact ? fact.GeneralFormula : null);
        WriteConstant(json, "secondMoment", one.Series?.SecondMomentClosedForm);
        json.WriteString("parity", one.Series is null ? null : HermiteWords.Of(one.Series.Parity));
        json.WriteEndObject();
    }

    private static void WriteCoefficient(Utf8JsonWriter json, int index, ExactConstant value)
    {
        json.WriteStartObject();
        json.WriteNumber("k", index);
        json.WriteString("closedForm", value.ToString());
        json.WriteString("latex", ConstantLatex.Write(value));
        json.WriteString("status", value.TrySign() switch { null => "unknown", 0 => "zero", _ => "nonzero" });
        json.WriteEndObject();
    }

    private static void WriteConstant(Utf8JsonWriter json, string name, ExactConstant? value)
    {
        json.WriteStartObject(name);
        json.WriteString("closedForm", value?.ToString());
        json.WriteString("latex", value is null ? null : ConstantLatex.Write(value));
        json.WriteEndObject();
    }
}
