using System.Text;
using Verifier.Cli.Input;

namespace Verifier.Cli.Output;

/// <summary>Writes a file whole or not at all: into a neighbour first, then moved over the target.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes <paramref name="content"/> to <paramref name="path"/>.</summary>
    /// <returns>Null, or why it could not be written; then nothing has changed.</returns>
    public static InputProblem? Write(string path, string content)
    {
        string neighbour = path + ".part";
        try
        {
            File.WriteAllText(neighbour, content, Encoding);
            File.Move(neighbour, path, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Discard(neighbour);
            return InputProblem.WithHint($"Cannot write '{path}': {failure.Message}", "Nothing was written.");
        }
    }

    /// <summary>Whether a file at <paramref name="path"/> can be written, tried before long work starts.</summary>
    public static InputProblem? Probe(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return new InputProblem($"Cannot write '{path}': it is a folder.");
        }

        string neighbour = full + ".part";
        try
        {
            File.WriteAllBytes(neighbour, []);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new InputProblem($"Cannot write '{path}': {failure.Message}");
        }
        finally
        {
            Discard(neighbour);
        }
    }

    private static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
