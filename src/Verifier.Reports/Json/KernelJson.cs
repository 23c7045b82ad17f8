using System.Text.Json;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Kernels;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Latex;

namespace Verifier.Reports.Json;

/// <summary>A dual kernel as JSON; field names are stable, numbers are decimal strings, value ± radius encloses.</summary>
public static class KernelJson
{
    /// <summary>The text of <paramref name="table"/>.</summary>
    public static string Write(KernelTable table) => JsonText.Object(json =>
    {
        DualKernel kernel = table.Kernel;
        json.WriteString("activation", ExpressionText.Write(kernel.Activation));
        json.WriteStartObject("inputs");
        json.WriteString("mean1", kernel.Inputs.First.Mean.ToString());
        json.WriteString("scale1", kernel.Inputs.First.Scale.ToString());
        json.WriteString("mean2", kernel.Inputs.Second.Mean.ToString());
        json.WriteString("scale2", kernel.Inputs.Second.Scale.ToString());
        json.WriteEndObject();
        json.WriteString("route", KernelWords.RouteKey(kernel.Route));
        WriteFormula(json, "formula", kernel.Formula);
        if (table.HasDerivative)
        {
            WriteFormula(json, "derivativeFormula", kernel.DerivativeFormula);
        }

        json.WriteNumber("digits", table.Digits);
        json.WriteStartArray("values");
        foreach (KernelValue value in table.Values)
        {
            WriteValue(json, value, table.Digits);
        }

        json.WriteEndArray();
    });

    private static void WriteFormula(Utf8JsonWriter json, string name, DualFormula? formula)
    {
        if (formula is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", DualFormulaText.Write(formula));
        json.WriteString("latex", DualFormulaLatex.Write(formula));
        json.WriteBoolean("elementary", formula.IsElementary);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, KernelValue value, int digits)
    {
        (string? number, string? radius) = value.Value.IsFinite ? value.Value.ToDecimal(digits) : (null, null);
        json.WriteStartObject();
        json.WriteString("quantity", KernelWords.Key(value.Quantity));
        json.WriteString("correlation", value.Correlation.ToString());
        json.WriteString("closedForm", value.ClosedForm is { } form ? DualFormulaText.Write(form) : null);
        json.WriteString("latex", value.ClosedForm is { } same ? DualFormulaLatex.Write(same) : null);
        json.WriteString("value", number);
        json.WriteString("radius", radius);
        json.WriteEndObject();
    }
}
