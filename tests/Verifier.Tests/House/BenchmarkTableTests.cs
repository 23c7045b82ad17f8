using System.Globalization;
using System.Text.Json;
using Xunit;

namespace Verifier.Tests.House;

/// <summary>README shows the tables of the benchmark run that is recorded beside the benchmarks, and the record is whole.</summary>
public sealed class BenchmarkTableTests
{
    private const string Folder = "tests/Verifier.Benchmarks/results/";

    [Fact]
    public void Readme_shows_the_tables_of_the_recorded_run()
    {
        string[] rows = [.. Repository.Read(Folder + "specialists.md").Split('\n').Where(static line => line.StartsWith('|'))];
        Assert.NotEmpty(rows);
        string readme = Repository.Read("README.md");
        Assert.All(rows, row => Assert.Contains(row + "\n", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_recorded_ratio_is_the_quotient_of_its_times_and_every_value_agrees()
    {
        using JsonDocument run = JsonDocument.Parse(Repository.Read(Folder + "specialists.json"));
        JsonElement[] lines = [.. run.RootElement.GetProperty("lines").EnumerateArray()];
        Assert.NotEmpty(lines);
        foreach (JsonElement line in lines.Where(static line => line.GetProperty("ratio").ValueKind == JsonValueKind.Number))
        {
            JsonElement own = lines.First(other => Key(other) == Key(line) && other.GetProperty("ratio").ValueKind == JsonValueKind.Number);
            string time = line.GetProperty("cpuMilliseconds").ValueKind == JsonValueKind.Number ? "cpuMilliseconds" : "wallMilliseconds";
            double quotient = line.GetProperty(time).GetDouble() / own.GetProperty(time).GetDouble();
            Assert.Equal(quotient, line.GetProperty("ratio").GetDouble(), 1e-9 * quotient);
            bool isDouble = line.GetProperty("side").GetString()!.Contains("double", StringComparison.Ordinal);
            double distance = line.GetProperty("distance") is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 0;
            Assert.True(distance <= (isDouble ? 1e-8 : 2 * Math.Pow(10, -line.GetProperty("digits").GetInt32())), Key(line) + line.GetProperty("side").GetString());
        }
    }

    private static string Key(JsonElement line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.GetProperty("table").GetString()} {line.GetProperty("activation").GetString()} {line.GetProperty("digits").GetInt32()}");
}
