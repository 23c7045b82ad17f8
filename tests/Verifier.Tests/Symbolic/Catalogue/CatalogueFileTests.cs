using System.Globalization;
using Verifier.Symbolic.Catalogue;
using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Catalogue;

public class CatalogueFileTests
{
    [Fact]
    public void A_line_names_an_activation()
    {
        PersonalCatalogue own = Read("# mine\n\nramp: max(0, x - 1/2) | shifted | my notes\r\nbent(a = 1/3, b = 2): a*ramp + b*relu(-x)\n");
        Assert.Equal("shifted", own.TryFind("ramp")!.Description);
        Assert.Equal("my notes", own.TryFind("ramp")!.Source);
        Assert.Equal("bent(a, b)", own.TryFind("bent")!.Usage);
        Assert.Equal(Tree("max(0, x - 1/2)/3 + 2*max(0, -x)"), Tree("bent", own));
        Assert.Equal(Tree("5*max(0, 2x - 1/2) + 7*max(0, -2x)"), Tree("bent(5, 7, 2x)", own));
    }

    [Theory]
    [InlineData("ramp max(0, x)", 1, 1, "no entry")]
    [InlineData("relu: x", 1, 1, "choose another name")]
    [InlineData("Phi: x", 1, 1, "choose another name")]
    [InlineData("x: 2", 1, 1, "choose another name")]
    [InlineData("if: 2", 1, 1, "choose another name")]
    [InlineData("ramp: x\nramp: 2x", 2, 1, "defined above")]
    [InlineData("\n  bent(e = 1): e*x", 2, 8, "has a meaning already")]
    [InlineData("bent(a = 1, a = 2): a*x", 1, 12, "twice")]
    [InlineData("bent(a): a*x", 1, 6, "a name and a default")]
    [InlineData("bent(a = x): a*x", 1, 10, "is a number")]
    [InlineData("ramp: max(0, y)", 1, 14, "not a known name")]
    [InlineData("ramp: x | a | b | c", 1, 17, "one too many")]
    [InlineData("ramp:", 1, 6, "empty")]
    [InlineData("loop: 1 + loop", 1, 11, "not a known name")]
    [InlineData("first: second\nsecond: x", 1, 8, "not a known name")]
    public void What_is_wrong_is_named_with_its_place(string text, int line, int column, string reason)
    {
        Assert.Null(CatalogueFile.Read(text, out CatalogueProblem? problem));
        Assert.Equal((line, column), (problem!.Line, problem.Column));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_double_in_size_end_at_the_limit_of_a_text()
    {
        IEnumerable<string> lines = Enumerable.Range(1, 60).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}: sin(a{i - 1}) + cos(a{i - 1})"));
        Assert.Null(CatalogueFile.Read("a0: x\n" + string.Join('\n', lines), out CatalogueProblem? problem));
        Assert.Contains("more than 5000 parts", problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_entries_is_bounded()
    {
        string text = string.Concat(Enumerable.Range(0, CatalogueFile.MostEntries + 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}: x\n")));
        Assert.Null(CatalogueFile.Read(text, out CatalogueProblem? problem));
        Assert.Equal(CatalogueFile.MostEntries + 1, problem!.Line);
    }

    private static PersonalCatalogue Read(string text) => CatalogueFile.Read(text, out _)!;

    private static Expression Tree(string text, PersonalCatalogue? own = null) => ExpressionParser.Parse(text, own: own).Expression!;
}
