using System.Globalization;
using System.Text.Json;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Neighbours;
using Verifier.Reports.Json;
using Verifier.Symbolic.Neighbours.SafranShamir;

namespace Verifier.Reports.Neighbours;

/// <summary>Checks of neighbouring results as JSON; field names are stable, numbers are decimal strings.</summary>
public static class NeighbourJson
{
    private const int Places = 40;
    private const int ShortDigits = 12;
    private static readonly string[] Parameters = ["d", "o", "c", "r", "q"];

    /// <summary>The text of <paramref name="reports"/>.</summary>
    public static string Write(IReadOnlyList<NeighbourReport> reports) => JsonText.Object(json =>
    {
        json.WriteStartArray("neighbours");
        foreach (NeighbourReport report in reports)
        {
            json.WriteStartObject();
            Write(json, report);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, NeighbourReport report)
    {
        json.WriteString("name", report.Neighbour.Key);
        json.WriteString("title", report.Neighbour.Title);
        json.WriteString("source", report.Neighbour.Source);
        json.WriteStartArray("formulas");
        foreach (NeighbourFormula formula in report.Neighbour.Formulas)
        {
            json.WriteStartObject();
            json.WriteString("text", formula.Text);
            json.WriteString("latex", formula.Latex);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        CheckJson.WriteOutcome(json, report.Check);
        json.WriteStartArray("points");
        foreach (MinimumAnalysis point in report.Points)
        {
            json.WriteStartObject();
            WritePoint(json, point);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePoint(Utf8JsonWriter json, MinimumAnalysis analysis)
    {
        json.WriteNumber("k", analysis.Point.Size);
        json.WriteString("kind", analysis.IsSpuriousMinimum ? "spuriousMinimum" : analysis.IsSaddle ? "saddle" : "open");
        json.WriteStartObject("parameters");
        foreach ((string name, Ball value) in Parameters.Zip(analysis.Point.Student.ToArray()))
        {
            WriteNumber(json, name, value.ToFixedDecimal(Places));
        }

        json.WriteEndObject();
        json.WriteString("uniqueWithin", string.Create(CultureInfo.InvariantCulture, $"2^{analysis.Point.UniqueWithin}"));
        WriteNumber(json, "loss", analysis.Point.Loss.ToFixedDecimal(Places));
        WriteNumber(json, "leastEigenvalue", analysis.LeastEigenvalue.ToFixedDecimal(16));
        json.WriteString("block", analysis.Kind);

        // Rounded down: what is printed is proved too.
        double? bound = analysis.FullBound is { } proved ? Math.Floor(proved * 1e6) / 1e6 : null;
        json.WriteString("hessianExceeds", bound?.ToString("0.######", CultureInfo.InvariantCulture));
        if (analysis.Nearby is { } nearby)
        {
            WriteCertificate(json, nearby);
        }

        if (analysis.Descent is { } descent)
        {
            json.WriteStartObject("descent");
            WriteNumber(json, "curvature", descent.Curvature.ToDecimal(ShortDigits));
            json.WriteString("step", descent.Step.ToString());
            WriteNumber(json, "drop", descent.Drop.ToDecimal(ShortDigits));
            json.WriteEndObject();
        }
    }

    private static void WriteCertificate(Utf8JsonWriter json, LipschitzCertificate nearby)
    {
        json.WriteStartObject("certificate");
        json.WriteNumber("decimals", MinimumAnalysis.RoundedPlaces);
        WriteNumber(json, "gradientNorm", nearby.GradientNorm.ToDecimal(ShortDigits));
        WriteNumber(json, "leastEigenvalue", nearby.LeastEigenvalue.ToDecimal(ShortDigits));
        WriteNumber(json, "publishedBound", nearby.PublishedBound.ToDecimal(ShortDigits));
        WriteNumber(json, "derivedBound", nearby.DerivedBound.ToDecimal(ShortDigits));
        WriteNumber(json, "radius", nearby.Radius.ToDecimal(ShortDigits));
        json.WriteBoolean("publishedHolds", nearby.PublishedHolds);
        json.WriteBoolean("derivedHolds", nearby.DerivedHolds);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, (string Value, string Radius) number)
    {
        json.WriteStartObject(name);
        json.WriteString("value", number.Value);
        json.WriteString("radius", number.Radius);
        json.WriteEndObject();
    }
}
