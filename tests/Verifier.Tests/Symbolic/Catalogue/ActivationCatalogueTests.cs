using Verifier.Symbolic.Catalogue;
using Verifier.Symbolic.Expressions;
using Verifier.Tests.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Catalogue;

public class ActivationCatalogueTests
{
    public static TheoryData<string> Names => [.. ActivationCatalogue.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_entry_is_an_activation_of_x(string name)
    {
        Expression alone = Parsed.Tree(name);
        Assert.Equal(alone, Parsed.Tree($"{name}(x)"));
        Assert.True(ContainsVariable.In(alone));
        Assert.Empty(Parameters.Of(alone));
        Assert.True(double.IsFinite(EvaluateDouble.At(alone, 0.7)));
    }
}
