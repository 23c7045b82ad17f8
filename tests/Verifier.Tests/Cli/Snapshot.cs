using Verifier.Tests.House;
using Xunit;

namespace Verifier.Tests.Cli;

/// <summary>Compares what is printed with a file that is reviewed like code. VERIFIER_UPDATE_SNAPSHOTS=1 rewrites the files.</summary>
internal static class Snapshot
{
    private const string Folder = "tests/Verifier.Tests/Cli/Snapshots";

    public static void Matches(string name, string actual)
    {
        string path = Path.Combine(Repository.Root, Folder, name);
        if (Environment.GetEnvironmentVariable("VERIFIER_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
