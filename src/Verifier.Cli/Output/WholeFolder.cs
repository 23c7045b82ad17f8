using System.Text;
using Verifier.Cli.Input;
using Verifier.Reports.Folder;

namespace Verifier.Cli.Output;

/// <summary>Writes a folder whole or not at all: into a neighbour first, then moved to its place.</summary>
internal static class WholeFolder
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether a folder at <paramref name="path"/> can be made, tried before long work starts.</summary>
    /// <returns>Null, or why not.</returns>
    public static InputProblem? Probe(string path)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any()))
        {
            return InputProblem.WithHint($"Cannot write '{path}': it exists.", "Accepted: the path of a folder that does not exist yet, or is empty");
        }

        string neighbour = Neighbour(full);
        if (Path.Exists(neighbour))
        {
            return InputProblem.WithHint($"Cannot write '{path}': '{neighbour}' is in the way.", "It may be left over from a run that was killed.");
        }

        try
        {
            Directory.CreateDirectory(neighbour);
            return null;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            return new InputProblem($"Cannot write '{path}': {failure.Message}");
        }
        finally
        {
            Discard(neighbour);
        }
    }

    /// <summary>Writes the files.</summary>
    /// <returns>Null, or why they could not be written; then nothing has changed.</returns>
    public static InputProblem? Write(string path, IReadOnlyList<ReportFile> files)
    {
        string full = Path.GetFullPath(path);
        string neighbour = Neighbour(full);
        try
        {
            Directory.CreateDirectory(neighbour);
            foreach (ReportFile file in files)
            {
                File.WriteAllText(Path.Combine(neighbour, file.Name), file.Content, Encoding);
            }

            if (Directory.Exists(full))
            {
                Directory.Delete(full);
            }

            Directory.Move(neighbour, full);
            return null;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            Discard(neighbour);
            return InputProblem.WithHint($"Cannot write '{path}': {failure.Message}", "Nothing was written.");
        }
    }

    private static string Neighbour(string full) => Path.TrimEndingDirectorySeparator(full) + ".part";

    private static bool IsExpected(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static void Discard(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
