using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Catalogue;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Claims;

public class CatalogueCheckTests
{
    private static readonly CheckOptions Quick = new(Seed: 1, Effort: 0.01);

    public static TheoryData<string> Names => [.. ActivationCatalogue.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_about_a_named_activation_holds(string name)
    {
        ActivationEntry entry = ActivationCatalogue.TryFind(name)!;
        HermiteSeries series = ActivationAnalysis.Analyse(entry.Apply([], Verifier.Symbolic.Expressions.Build.X)).Series!;
        CheckReport report = ActivationCheck.Run(series, name, Quick, new Progress<string>(), CancellationToken.None);
        Assert.DoesNotContain(report.Lines, line => !line.Verdict.Holds);
        Assert.Contains(report.Lines, line => line.Verdict is Proved);
    }
}
