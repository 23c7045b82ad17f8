using System.Reflection;
using Xunit;

namespace Verifier.Tests.House;

/// <summary>Keeps the list of mutations true to the sources; <c>tests/mutate</c> applies each and watches its test fail.</summary>
public sealed class MutationListTests
{
    [Fact]
    public void Every_mutation_applies_to_exactly_one_place()
    {
        IEnumerable<string> misplaced = Mutation.ReadAll()
            .Where(mutation => Repository.Read(mutation.File).Split(mutation.Original).Length != 2)
            .Select(mutation => $"{mutation.File}: {mutation.Original}");
        Assert.Empty(misplaced);
    }

    [Fact]
    public void Every_mutation_changes_the_source() =>
        Assert.DoesNotContain(Mutation.ReadAll(), mutation => mutation.Original == mutation.Mutant);

    [Fact]
    public void Every_killing_test_exists()
    {
        HashSet<string> tests = [.. typeof(MutationListTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => $"{type.FullName}.{method.Name}"))];
        Assert.All(Mutation.ReadAll(), mutation => Assert.Contains(mutation.KillingTest, tests));
    }
}
