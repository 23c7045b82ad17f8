using System.Globalization;
using System.Text.Json;
using Verifier.Numeric.Recovery;
using Verifier.Numeric.Training;
using Verifier.Reports.Json;

namespace Verifier.Reports.Recovery;

/// <summary>A recovered teacher as JSON; field names are stable.</summary>
public static class RecoveryJson
{
    /// <summary>The text of <paramref name="recovery"/>.</summary>
    public static string Write(TeacherRecovery recovery) => JsonText.Object(json =>
    {
        TrainingRecord last = recovery.Curve.Records[^1];
        json.WriteString("name", recovery.Curve.Name);
        json.WriteNumber("seed", recovery.Curve.Seed);
        json.WriteString("verdict", recovery.IsRecovered ? "recovered" : "not recovered");
        json.WriteString("descent", recovery.Curve.Verdict.ToString().ToLowerInvariant());
        json.WriteNumber("steps", last.Step);
        WriteDouble(json, "surrogateError", last.SurrogateError);
        WriteDouble(json, "rowError", recovery.GreatestRowError);
        WriteDouble(json, "weightError", recovery.GreatestWeightError);
        WriteDouble(json, "rowCondition", recovery.RowCondition);
        WriteDouble(json, "momentCondition", recovery.MomentCondition);
        WriteDouble(json, "leastMoment", recovery.LeastMoment);
        json.WriteString("algorithm", recovery.IsOrthonormal ? "1" : "2");
        json.WriteNumber("degree", recovery.Degree);
        json.WriteNumber("samples", recovery.Units[0].Found.Count);
        json.WriteStartArray("units");
        foreach (RecoveredUnit unit in recovery.Units)
        {
            WriteUnit(json, unit);
        }

        json.WriteEndArray();
    });

    private static void WriteUnit(Utf8JsonWriter json, RecoveredUnit unit)
    {
        json.WriteStartObject();
        WriteDouble(json, "weight", unit.Weight);
        WriteDouble(json, "found", unit.Found.Mean);
        WriteDouble(json, "standardError", unit.Found.StandardError);
        WriteDouble(json, "limit", unit.Limit);
        json.WriteString("fromNorm", unit.FromNorm?.ToString("R", CultureInfo.InvariantCulture));
        WriteDouble(json, "cosine", unit.Cosine);
        json.WriteString("sign", unit.IsSignRight switch { null => "not told", true => "right", false => "wrong" });
        json.WriteEndObject();
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double value) =>
        json.WriteString(name, value.ToString("R", CultureInfo.InvariantCulture));
}
