using System.Text.Json;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Neighbours.SafranShamir;
using Verifier.Tests.Cli;
using Verifier.Tests.House;
using Xunit;

namespace Verifier.Tests.Claims;

/// <summary>Re-verifies parts of proofs/neighbours/safran-shamir.json; the whole of it takes minutes.</summary>
public class CertifiedPointsTests
{
    private const string File = "proofs/neighbours/safran-shamir.json";
    private const int Precision = 160;

    [Fact]
    public void The_file_holds_a_saddle_and_fifteen_spurious_minima()
    {
        using JsonDocument json = JsonDocument.Parse(Repository.Read(File));
        JsonElement[] points = Points(json);
        Assert.Equal(Enumerable.Range(5, 16), points.Select(point => point.GetProperty("k").GetInt32()));
        Assert.Equal("saddle", points[0].GetProperty("kind").GetString());
        Assert.All(points[1..], point => Assert.Equal("spuriousMinimum", point.GetProperty("kind").GetString()));
        Assert.All(points[1..], point => Assert.True(point.GetProperty("certificate").GetProperty("publishedHolds").GetBoolean()));
        Assert.Equal(0, json.RootElement.GetProperty("neighbours")[0].GetProperty("exitCode").GetInt32());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(13)]
    [InlineData(20)]
    public void The_printed_digits_are_the_centre_of_a_proof(int size)
    {
        using JsonDocument json = JsonDocument.Parse(Repository.Read(File));
        JsonElement point = Points(json)[size - 5];
        Ball[] center = [.. point.GetProperty("parameters").EnumerateObject().Select(member => Number(member.Value).Center())];
        SymmetricCriticalPoint? proved = SymmetricCriticalPoint.Prove(size, center);
        Assert.NotNull(proved);
        Assert.True(Number(point.GetProperty("loss")).Overlaps(proved.Loss));
    }

    [Fact]
    public void The_first_two_points_are_what_the_tool_prints()
    {
        using JsonDocument json = JsonDocument.Parse(Repository.Read(File));
        using JsonDocument fresh = JsonDocument.Parse(CommandRun.Of("neighbours", "safran-shamir", "--from", "5", "--to", "6", "--effort", "0.01", "--json").Output);
        Assert.Equal(Points(json)[..2].Select(point => point.GetRawText()), Points(fresh).Select(point => point.GetRawText()));
    }

    private static JsonElement[] Points(JsonDocument json) =>
        [.. json.RootElement.GetProperty("neighbours")[0].GetProperty("points").EnumerateArray()];

    private static Ball Number(JsonElement number)
    {
        Ball value = Ball.FromRational(Decimal(number.GetProperty("value").GetString()!), Precision);
        return value.WithRadiusAdded(Ball.FromRational(Decimal(number.GetProperty("radius").GetString()!), Precision));
    }

    private static Rational Decimal(string text)
    {
        string[] parts = text.Split('e');
        string digits = parts[0].Replace(".", string.Empty, StringComparison.Ordinal);
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int exponent = (parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0)
            - (point < 0 ? 0 : parts[0].Length - point - 1);
        return (Rational)System.Numerics.BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * ((Rational)10).Pow(exponent);
    }
}
