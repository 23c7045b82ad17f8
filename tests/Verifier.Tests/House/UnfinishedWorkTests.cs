using Xunit;

namespace Verifier.Tests.House;

public sealed class UnfinishedWorkTests
{
    // Split in two so that this file does not find itself.
    private static readonly string[] Marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    [Fact]
    public void No_file_is_left_unfinished()
    {
        IEnumerable<string> unfinished = Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs"))
            .Where(path => Marks.Any(mark => Repository.Read(path).Contains(mark, StringComparison.Ordinal)));
        Assert.Empty(unfinished);
    }

    [Fact]
    public void No_stub_throws_instead_of_answering()
    {
        IEnumerable<string> stubs = Repository.Files("src", "*.cs")
            .Where(path => Repository.Read(path).Contains("throw new NotSupportedException()", StringComparison.Ordinal));
        Assert.Empty(stubs);
    }
}
