using System.Text.RegularExpressions;
using Xunit;

namespace Verifier.Tests.House;

public sealed partial class SizeTests
{
    private const int LongestSourceFile = 250;
    private const int LongestTestFile = 400;
    private const int LongestMethod = 60;
    private const int LongestLine = 160;

    [Theory]
    [InlineData("src", LongestSourceFile)]
    [InlineData("tests", LongestTestFile)]
    public void Files_stay_short(string folder, int limit)
    {
        IEnumerable<string> tooLong = Repository.Files(folder, "*.cs")
            .Select(path => (Path: path, Lines: Repository.Read(path).Count(character => character == '\n')))
            .Where(file => file.Lines > limit)
            .Select(file => $"{file.Path} has {file.Lines} lines");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Methods_stay_short()
    {
        IEnumerable<string> tooLong = Repository.Files("src", "*.cs").SelectMany(LongMethods);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Lines_stay_readable()
    {
        IEnumerable<string> tooLong = Repository.Files("src", "*.cs")
            .SelectMany(path => Repository.Read(path).Split('\n').Select((line, index) => (Line: line, Place: $"{path}:{index + 1}")))
            .Where(line => line.Line.Length > LongestLine)
            .Select(line => line.Place);
        Assert.Empty(tooLong);
    }

    // The code style puts a member's braces alone on lines of one indentation, so a body is the lines between them.
    private static IEnumerable<string> LongMethods(string path)
    {
        string[] lines = Repository.Read(path).Split('\n');
        return Bodies(lines, "    ").Concat(Bodies(lines, "        "))
            .Where(body => body.Length > LongestMethod && !TypeDeclaration().IsMatch(lines[body.Start - 1]))
            .Select(body => $"{path}:{body.Start + 1} has a body of {body.Length} lines");
    }

    private static IEnumerable<(int Start, int Length)> Bodies(string[] lines, string indentation)
    {
        int start = -1;
        for (int index = 0; index < lines.Length; index++)
        {
            if (lines[index] == indentation + "{")
            {
                start = index;
            }
            else if (lines[index].StartsWith(indentation + "}", StringComparison.Ordinal) && start >= 0)
            {
                yield return (start, index - start - 1);
                start = -1;
            }
        }
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeDeclaration();
}
