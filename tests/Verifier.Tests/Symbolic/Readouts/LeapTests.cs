using System.Globalization;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;
using Verifier.Symbolic.Readouts;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Readouts;

public class LeapTests
{
    private static readonly string[] Letters = ["x1", "x2", "x3", "x4"];

    // The examples of Abbe, Boix-Adsera, Misiakiewicz 2023 and small cases by hand.
    [Theory]
    [InlineData("x1 + x1*x2 + x1*x2*x3", 1)]
    [InlineData("x1 + x2 + x1*x2*x3", 1)]
    [InlineData("x1*x2*x3", 3)]
    [InlineData("x1 + x1*x2*x3", 2)]
    [InlineData("h(2, x1) + h(2, x1)*h(3, x2)", 3)]
    [InlineData("x1^2", 2)]
    [InlineData("x1^3", 1)]
    [InlineData("x1^3 - 3*x1", 3)]
    [InlineData("x1*x2 + x3*x4", 2)]
    [InlineData("h(3, x1) + x1", 1)]
    [InlineData("7", 0)]
    public void Known_leaps_are_found(string text, int expected) => Assert.Equal(expected, Leap.Of(Read(text))!.Value);

    [Fact]
    public void The_order_is_one_of_learning()
    {
        Leap leap = Leap.Of(Read("x1*x2*x3*x4 + x1*x2*x3 + x1*x2"))!;
        Assert.Equal([2, 1, 1], leap.Order.Select(step => step.NewDegree));
        Assert.Equal(2, leap.InformationExponent);
    }

    [Property(MaxTest = 150)]
    public void Taking_the_cheapest_set_next_is_the_minimum_over_all_orders(int seed)
    {
        Random random = new(seed);
        PowerProduct[] sets = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomSet(random)).Where(set => set.Degree > 0).Distinct()];
        int least = Orders(sets).Select(Largest).Min();
        Assert.Equal(least, Leap.Of(sets).Value);
    }

    private static PowerProduct RandomSet(Random random) => PowerProduct.Of(
        [.. Letters.Select(letter => (letter, Math.Max(0, random.Next(-2, 4))))]);

    /// <summary>Definition 1 read aloud.</summary>
    private static int Largest(IReadOnlyList<PowerProduct> order) => order
        .Select((set, i) => set.Factors.Where(factor => order.Take(i).All(earlier => earlier.ExponentOf(factor.Name) == 0)).Sum(factor => factor.Exponent))
        .DefaultIfEmpty(0).Max();

    private static IEnumerable<IReadOnlyList<PowerProduct>> Orders(IReadOnlyList<PowerProduct> sets) => sets.Count <= 1
        ? [sets]
        : sets.SelectMany((first, i) => Orders([.. sets.Take(i), .. sets.Skip(i + 1)]).Select(rest => (IReadOnlyList<PowerProduct>)[first, .. rest]));

    private static MultivariatePolynomial Read(string text)
    {
        PolynomialResult result = PolynomialReader.Read(text, Letters, 12);
        Assert.True(result.Succeeded, string.Create(CultureInfo.InvariantCulture, $"{result.Error}"));
        return result.Polynomial;
    }
}
