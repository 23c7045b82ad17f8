using System.Globalization;
using System.Text.Json;
using Verifier.Claims;
using Verifier.Claims.Verdicts;

namespace Verifier.Reports.Json;

/// <summary>A check as JSON; field names are stable.</summary>
public static class CheckJson
{
    /// <summary>The text of <paramref name="report"/>, whose subject stands in the field <paramref name="subject"/>.</summary>
    public static string Write(CheckReport report, string subject = "activation") => JsonText.Object(json =>
    {
        json.WriteString(subject, report.Subject);
        json.WriteString("name", report.Name);
        WriteOutcome(json, report);
    });

    /// <summary>Writes the members exitCode, summary and lines.</summary>
    internal static void WriteOutcome(Utf8JsonWriter json, CheckReport report)
    {
        json.WriteNumber("exitCode", report.ExitCode);
        json.WriteStartObject("summary");
        json.WriteNumber("lines", report.Summary.Lines);
        json.WriteNumber("proved", report.Summary.Proved);
        json.WriteNumber("enclosed", report.Summary.Enclosed);
        json.WriteNumber("sampled", report.Summary.Sampled);
        json.WriteNumber("refuted", report.Summary.Refuted);
        json.WriteNumber("undecided", report.Summary.Undecided);
        json.WriteNumber("notApplicable", report.Summary.NotApplicable);
        json.WriteEndObject();
        json.WriteStartArray("lines");
        foreach (CheckLine line in report.Lines)
        {
            WriteLine(json, line);
        }

        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, CheckLine line)
    {
        json.WriteStartObject();
        json.WriteString("section", line.Section);
        json.WriteString("statement", line.Statement);
        json.WriteStartArray("routes");
        foreach (string route in line.Routes)
        {
            json.WriteStringValue(route);
        }

        json.WriteEndArray();
        WriteVerdict(json, line.Verdict);
        json.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteString("verdict", VerdictKey(verdict));
        json.WriteString("explanation", verdict.Explanation);
        switch (verdict)
        {
            case Enclosed enclosed:
                json.WriteString("width", string.Create(CultureInfo.InvariantCulture, $"1e{enclosed.Exponent}"));
                break;
            case Sampled sampled:
                json.WriteString("z", sampled.ZScore.ToString("0.0000", CultureInfo.InvariantCulture));
                json.WriteString("threshold", sampled.Threshold.ToString("0.##", CultureInfo.InvariantCulture));
                json.WriteNumber("comparisons", sampled.Comparisons);
                json.WriteNumber("samples", sampled.Samples);
                json.WriteNumber("seed", sampled.Seed);
                json.WriteString("falseAlarm", sampled.FalseAlarm.ToString("0.0e+0", CultureInfo.InvariantCulture));
                break;
            case Refuted refuted:
                json.WriteString("witness", refuted.Witness);
                json.WriteString("claimed", refuted.Claimed);
                json.WriteString("computed", refuted.Computed);
                json.WriteString("repair", refuted.Repair);
                break;
            case Proved or Undecided or NotApplicable:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict without a JSON form.");
        }
    }

    private static string VerdictKey(Verdict verdict) => verdict is NotApplicable ? "notApplicable" : verdict.Name.ToLowerInvariant();
}
