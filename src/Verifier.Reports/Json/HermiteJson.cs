using System.Text.Json;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Hermite;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Json;

/// <summary>A Hermite table as JSON; field names are stable, numbers are decimal strings, value ± radius encloses.</summary>
public static class HermiteJson
{
    /// <summary>The text of <paramref name="table"/>.</summary>
    public static string Write(HermiteTable table) => JsonText.Object(json =>
    {
        json.WriteString("activation", ExpressionText.Write(table.Series.Activation));
        json.WriteString("convention", "orthonormal");
        json.WriteNumber("digits", table.Digits);
        json.WriteStartArray("coefficients");
        foreach (HermiteCoefficient coefficient in table.Coefficients)
        {
            WriteCoefficient(json, coefficient, table.Digits);
        }

        json.WriteEndArray();
        WriteGeneralFormula(json, table.Series.GeneralFormula);
        WriteNumber(json, "secondMoment", table.SecondMoment, table.Digits);
        WriteTail(json, table);
        WriteInformationExponent(json, table);
        WriteGenerativeExponent(json, table.GenerativeExponent);
        json.WriteString("parity", HermiteWords.Of(table.Series.Parity));
    });

    private static void WriteCoefficient(Utf8JsonWriter json, HermiteCoefficient coefficient, int digits)
    {
        (string value, string radius) = coefficient.Value.ToFixedDecimal(digits);
        json.WriteStartObject();
        json.WriteNumber("k", coefficient.Index);
        json.WriteString("closedForm", coefficient.ClosedForm?.ToString());
        json.WriteString("latex", coefficient.ClosedForm is { } form ? ConstantLatex.Write(form) : null);
        json.WriteString("value", value);
        json.WriteString("radius", radius);
        json.WriteString("status", HermiteWords.Of(coefficient.Status));
        json.WriteString("method", HermiteWords.Of(coefficient.Method));
        json.WriteEndObject();
    }

    internal static void WriteGeneralFormula(Utf8JsonWriter json, GeneralFormula? formula)
    {
        if (formula is null)
        {
            json.WriteNull("generalFormula");
            return;
        }

        json.WriteStartObject("generalFormula");
        json.WriteString("text", formula.ToString());
        json.WriteString("latex", GeneralFormulaLatex.Write(formula));
        json.WriteNumber("from", formula.ValidFrom);
        json.WriteBoolean("provedForAll", formula.IsProvedForAll);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, CertifiedNumber number, int digits)
    {
        (string value, string radius) = number.Value.ToFixedDecimal(digits);
        json.WriteStartObject(name);
        json.WriteString("closedForm", number.ClosedForm?.ToString());
        json.WriteString("value", value);
        json.WriteString("radius", radius);
        json.WriteEndObject();
    }

    private static void WriteTail(Utf8JsonWriter json, HermiteTable table)
    {
        (string value, string radius) = table.Tail.Value.ToFixedDecimal(table.Digits);
        json.WriteStartObject("tail");
        json.WriteNumber("from", table.Coefficients.Count);
        json.WriteString("value", value);
        json.WriteString("radius", radius);
        json.WriteEndObject();
    }

    private static void WriteInformationExponent(Utf8JsonWriter json, HermiteTable table)
    {
        json.WriteStartObject("informationExponent");
        WriteBound(json, "value", table.InformationExponent?.Index);
        json.WriteString("status", table.InformationExponentIsProved ? "proved" : "unknown");
        json.WriteEndObject();
    }

    private static void WriteGenerativeExponent(Utf8JsonWriter json, GenerativeExponent exponent)
    {
        json.WriteStartObject("generativeExponent");
        WriteBound(json, "least", exponent.Least);
        WriteBound(json, "greatest", exponent.Greatest);
        json.WriteString("status", exponent.IsProved ? "proved" : "unknown");
        json.WriteEndObject();
    }

    private static void WriteBound(Utf8JsonWriter json, string name, int? bound)
    {
        if (bound is int value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
