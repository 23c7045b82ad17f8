namespace Verifier.Tests.Optional;

/// <summary>Programs that some tests use and that not every machine has.</summary>
internal static class InstalledProgram
{
    /// <summary>Why a test that runs <paramref name="program"/> is not run here, or null when the program is on the path.</summary>
    public static string? ReasonToSkip(string program, string package)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return folders.Any(folder => File.Exists(Path.Combine(folder, program)))
            ? null
            : $"{program} (Debian package {package}) is not installed.";
    }
}
