using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Verifier.Claims.Files;

/// <summary>
/// Reads a claims file: YAML with <c>activation</c>, optionally <c>name</c> and <c>assume</c>, and <c>claims</c>; several such documents with
/// <c>---</c> between them make claims about several activations.
/// </summary>
public static class ClaimsFileReader
{
    private static readonly string[] Keys = ["activation", "name", "assume", "claims"];

    /// <summary>Reads <paramref name="yaml"/>.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="problem">Why it cannot be read, with line and column; null when the result is not null.</param>
    /// <returns>The documents, at least one, or null.</returns>
    public static IReadOnlyList<ClaimsFile>? Read(string yaml, out ClaimsFileProblem? problem)
    {
        try
        {
            problem = null;
            return ReadDocuments(yaml);
        }
        catch (YamlException malformed)
        {
            problem = new ClaimsFileProblem(malformed.Message, (int)malformed.Start.Line, (int)malformed.Start.Column);
        }

        return null;
    }

    private static IReadOnlyList<ClaimsFile> ReadDocuments(string yaml)
    {
        YamlStream stream = [];
        using StringReader reader = new(yaml);
        stream.Load(reader);
        return stream.Documents.Count > 0
            ? [.. stream.Documents.Select(ReadDocument)]
            : throw new YamlException("A claims file is not empty.");
    }

    private static ClaimsFile ReadDocument(YamlDocument document)
    {
        ClaimsMapping root = ClaimsMapping.Of(document.RootNode, "A claims file is a mapping with 'activation' and 'claims'.");
        root.AllowOnly(Keys);
        LocatedText activation = root.Text("activation");
        YamlNode list = root.Node("claims");
        if (list is not YamlSequenceNode { Children.Count: > 0 } claims)
        {
            throw new YamlException(list.Start, list.End, "'claims' is a list with at least one claim.");
        }

        return new ClaimsFile(activation, root.OptionalText("name")?.Text, root.Texts("assume"), [.. claims.Children.Select(ClaimReader.Read)]);
    }
}
