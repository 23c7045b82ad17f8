using System.Text.Json;
using Xunit;

namespace Verifier.Tests.Cli;

public sealed class JsonContractTests
{
    [Fact]
    public void Hermite_json_has_the_promised_fields()
    {
        using JsonDocument json = JsonDocument.Parse(CommandRun.Of("hermite", "relu", "--order", "4", "--json").Output);
        Assert.Equal(
            [
                "activation", "convention", "digits", "coefficients", "generalFormula", "secondMoment", "tail", "informationExponent", "generativeExponent", "parity",
            ],
            json.RootElement.EnumerateObject().Select(member => member.Name));
        JsonElement second = json.RootElement.GetProperty("coefficients")[2];
        Assert.Equal(
            ["k", "closedForm", "latex", "value", "radius", "status", "method"],
            second.EnumerateObject().Select(member => member.Name));
        Assert.Equal("1/(2*sqrt(pi))", second.GetProperty("closedForm").GetString());
        Assert.Equal(JsonValueKind.String, second.GetProperty("value").ValueKind);
        Assert.Equal(5, json.RootElement.GetProperty("tail").GetProperty("from").GetInt32());
    }

    [Fact]
    public void Check_json_counts_what_its_lines_say()
    {
        CommandRun run = CommandRun.Of("check", "tanh", "--effort", "0.01", "--json");
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement summary = json.RootElement.GetProperty("summary");
        string[] verdicts = [.. json.RootElement.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("verdict").GetString()!)];
        Assert.Equal(verdicts.Length, summary.GetProperty("lines").GetInt32());
        foreach (string verdict in (string[])["proved", "enclosed", "sampled", "refuted", "undecided", "notApplicable"])
        {
            Assert.Equal(verdicts.Count(one => one == verdict), summary.GetProperty(verdict).GetInt32());
        }

        Assert.Equal(run.ExitCode, json.RootElement.GetProperty("exitCode").GetInt32());
    }
}
