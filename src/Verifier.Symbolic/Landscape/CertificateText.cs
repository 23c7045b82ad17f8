using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Verifier.Symbolic.Landscape;

/// <summary>A certificate as text: the statement, the neighbourhoods, the trees in preorder with one node a line, and a digest of all that.</summary>
/// <remarks>
/// <c>/k</c> halves across coordinate k (the smaller half follows first); <c>s w…</c> is a slope with its witness, <c>c v…</c> a curvature,
/// <c>m i</c> a neighbourhood, <c>z k</c> a face that what follows is about, <c>r k</c> and <c>f k</c> a coordinate with which G rises or falls,
/// <c>x k l</c> two overlaps of a row, <c>u</c> an open box. The digest finds damage; the proof rests on the checker alone.
/// </remarks>
public static class CertificateText
{
    internal const string Title = "verifier landscape certificate 1";
    internal const string Space = "space ";
    internal const string Weights = "weights ";
    internal const string Mu = "mu ";
    internal const string Lambda = "lambda ";
    internal const string Activation = "activation ";
    internal const string Minimum = "minimum ";
    internal const string Tree = "tree ";
    internal const string End = "sha256 ";

    /// <summary>The text.</summary>
    public static string Write(LandscapeCertificate certificate)
    {
        StringBuilder text = new();
        Statement(text, certificate.Statement);
        foreach (Neighbourhood neighbourhood in certificate.Neighbourhoods)
        {
            IEnumerable<string> sides = neighbourhood.Box.Select(side => $"{side.Lower.ToRational()} {side.Upper.ToRational()}");
            text.Append(CultureInfo.InvariantCulture, $"{Minimum}{neighbourhood.Chart} : {Numbers(neighbourhood.Assignment)} : {string.Join(", ", sides)}\n");
        }

        for (int chart = 0; chart < certificate.Trees.Length; chart++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Tree}{chart}\n");
            Nodes(text, certificate.Trees[chart]);
        }

        string body = text.ToString();
        return $"{body}{End}{Digest(body)}\n";
    }

    /// <summary>The digest of the text above its last line.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void Statement(StringBuilder text, LandscapeStatement statement)
    {
        bool rows = statement.Space == LandscapeSpace.Rows;
        text.Append(Title).Append('\n').Append(Space).Append(rows ? "rows" : "circles").Append('\n');
        text.Append(Weights).AppendJoin(", ", statement.Weights).Append('\n').Append(Mu).Append(statement.Mu.ToString()).Append('\n');
        if (rows)
        {
            text.Append(Lambda).Append(statement.Lambda.ToString()).Append('\n').Append(Activation).Append(statement.Activation).Append('\n');
        }
    }

    private static void Nodes(StringBuilder text, CertificateNode root)
    {
        Stack<CertificateNode> open = new([root]);
        while (open.TryPop(out CertificateNode? node))
        {
            text.Append(Line(node)).Append('\n');
            if (node is SplitNode split)
            {
                open.Push(split.Upper);
                open.Push(split.Lower);
            }
            else if (node is FaceNode face)
            {
                open.Push(face.Face);
            }
        }
    }

    private static string Line(CertificateNode node) => node switch
    {
        SplitNode split => string.Create(CultureInfo.InvariantCulture, $"/{split.Coordinate}"),
        SlopeLeaf slope => $"s {Numbers(slope.Direction)}",
        CurvatureLeaf curvature => $"c {Numbers(curvature.Direction)}",
        FaceNode face => string.Create(CultureInfo.InvariantCulture, $"z {face.Coordinate}"),
        RisingLeaf rising => string.Create(CultureInfo.InvariantCulture, $"r {rising.Coordinate}"),
        FallingLeaf falling => string.Create(CultureInfo.InvariantCulture, $"f {falling.Coordinate}"),
        MixedLeaf row => string.Create(CultureInfo.InvariantCulture, $"x {row.Coordinate} {row.Other}"),
        MinimumLeaf near => string.Create(CultureInfo.InvariantCulture, $"m {near.Neighbourhood}"),
        OpenLeaf => "u",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "A node without a text."),
    };

    private static string Numbers(IEnumerable<int> numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
