using System.Xml.Linq;
using Xunit;

namespace Verifier.Tests.House;

public sealed class LayerTests
{
    // Every arrow that is allowed. Data flows from Arithmetic to the console, so references run the other way only.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Verifier.Arithmetic"] = [],
        ["Verifier.Symbolic"] = ["Verifier.Arithmetic"],
        ["Verifier.Numeric"] = ["Verifier.Arithmetic", "Verifier.Symbolic", "MathNet.Numerics"],
        ["Verifier.Claims"] = ["Verifier.Arithmetic", "Verifier.Symbolic", "Verifier.Numeric", "YamlDotNet"],
        ["Verifier.Reports"] = ["Verifier.Arithmetic", "Verifier.Symbolic", "Verifier.Numeric", "Verifier.Claims"],
        ["Verifier.Testing"] = ["Verifier.Arithmetic", "Verifier.Symbolic", "Verifier.Numeric", "FsCheck", "FSharp.Core", "xunit.extensibility.execution"],
        ["Verifier.Cli"] =
        [
            "Verifier.Arithmetic", "Verifier.Symbolic", "Verifier.Numeric", "Verifier.Claims", "Verifier.Reports", "System.CommandLine",
        ],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_the_layers_below_it(string project)
    {
        XDocument file = XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj"));
        IEnumerable<string> references = file.Descendants("ProjectReference").Concat(file.Descendants("PackageReference"))
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value + ".x").Replace(".csproj", string.Empty, StringComparison.Ordinal))
            .Select(name => name.Split('/')[^1]);
        Assert.Empty(references.Except(Allowed[project], StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_in_the_table()
    {
        IEnumerable<string> projects = Repository.Files("src", "*.csproj").Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Namespaces_follow_folders()
    {
        foreach (string path in Repository.Files("src", "*.cs"))
        {
            string expected = "namespace " + string.Join('.', path.Split('/')[1..^1]) + ";";
            Assert.True(Repository.Read(path).Contains(expected, StringComparison.Ordinal), $"{path} should say '{expected}'.");
        }
    }
}
