using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Verifier.Claims.Files;

/// <summary>A mapping of a claims file whose keys are words.</summary>
internal sealed class ClaimsMapping
{
    private readonly YamlMappingNode node;

    private ClaimsMapping(YamlMappingNode node) => this.node = node;

    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? string.Empty);

    /// <summary>The mapping <paramref name="node"/>, or a problem that says <paramref name="expected"/>.</summary>
    public static ClaimsMapping Of(YamlNode node, string expected) =>
        node is YamlMappingNode mapping ? new ClaimsMapping(mapping) : throw new YamlException(node.Start, node.End, expected);

    /// <summary>Refuses keys that are not in <paramref name="accepted"/>, so that no misspelt one is silently skipped.</summary>
    public void AllowOnly(IReadOnlyCollection<string> accepted)
    {
        foreach (YamlNode key in node.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: string word } || !accepted.Contains(word))
            {
                throw new YamlException(key.Start, key.End, $"'{key}' is not understood here; accepted: {string.Join(", ", accepted)}.");
            }
        }
    }

    /// <summary>The node under <paramref name="key"/>.</summary>
    public YamlNode Node(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value)
        ? value
        : throw new YamlException(node.Start, node.End, $"'{key}' is missing.");

    /// <summary>The text under <paramref name="key"/>.</summary>
    public LocatedText Text(string key) => Node(key) is YamlScalarNode { Value: { Length: > 0 } text } scalar
        ? new LocatedText(text, (int)scalar.Start.Line, (int)scalar.Start.Column)
        : throw new YamlException(Node(key).Start, Node(key).End, $"'{key}' takes a text.");

    /// <summary>The text or the list of texts under <paramref name="key"/>; none when the key is absent.</summary>
    public IReadOnlyList<LocatedText> Texts(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value)
        ? value is YamlSequenceNode list ? [.. list.Children.Select(Located)] : [Located(value)]
        : [];

    private static LocatedText Located(YamlNode node) => node is YamlScalarNode { Value: { Length: > 0 } text }
        ? new LocatedText(text, (int)node.Start.Line, (int)node.Start.Column)
        : throw new YamlException(node.Start, node.End, "A text is expected here.");

    /// <summary>The text under <paramref name="key"/>, or null when the key is absent.</summary>
    public LocatedText? OptionalText(string key) => node.Children.ContainsKey(new YamlScalarNode(key)) ? Text(key) : null;
}
