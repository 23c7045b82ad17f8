using System.Collections.Immutable;

namespace Verifier.Symbolic.Landscape;

/// <summary>Reads a tree in preorder, one node a line.</summary>
/// <param name="variables">The number of coordinates of a box.</param>
/// <param name="take">The next line.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class CertificateTreeReader(int variables, Func<string> take, CancellationToken cancellation)
{
    private const int GreatestDepth = 400;
    private const int LargestEntry = 1 << 20;
    private const int MostNeighbourhoods = 1000;

    /// <summary>The tree that starts at the next line.</summary>
    /// <exception cref="FormatException">A line is no node.</exception>
    public CertificateNode Read() => Read(0);

    private CertificateNode Read(int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        string line = take();
        string[] words = line.Split(' ');
        return words[0] switch
        {
            ['/', .. string coordinate] when depth < GreatestDepth && words.Length == 1 =>
                new SplitNode(Coordinate(coordinate), Read(depth + 1), Read(depth + 1)),
            "s" when words.Length == variables + 1 => new SlopeLeaf(Direction(words)),
            "c" when words.Length == variables + 1 => new CurvatureLeaf(Direction(words)),
            "z" when depth < GreatestDepth && words.Length == 2 => new FaceNode(Coordinate(words[1]), Read(depth + 1)),
            "r" when words.Length == 2 => new RisingLeaf(Coordinate(words[1])),
            "f" when words.Length == 2 => new FallingLeaf(Coordinate(words[1])),
            "x" when words.Length == 3 => new MixedLeaf(Coordinate(words[1]), Coordinate(words[2])),
            "m" when words.Length == 2 => new MinimumLeaf(CertificateNumbers.Whole(words[1], 0, MostNeighbourhoods)),
            "u" when words.Length == 1 => new OpenLeaf(),
            _ => throw new FormatException($"'{line}' is no node of a tree here."),
        };
    }

    private int Coordinate(string word) => CertificateNumbers.Whole(word, 0, variables - 1);

    private static ImmutableArray<int> Direction(string[] words) =>
        [.. words.Skip(1).Select(word => CertificateNumbers.Whole(word, -LargestEntry, LargestEntry))];
}
