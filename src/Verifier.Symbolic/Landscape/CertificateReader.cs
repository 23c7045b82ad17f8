using System.Collections.Immutable;
using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Landscape;

/// <summary>Reads the text of a certificate; whatever is not one is refused with the line and the reason.</summary>
public sealed class CertificateReader
{
    private const int LargestChart = 8;

    private readonly string[] lines;
    private readonly CancellationToken cancellation;
    private int next;

    private CertificateReader(string text, CancellationToken cancellation) => (lines, this.cancellation) = (text.Split('\n'), cancellation);

    /// <summary>The certificate, or why the text is none.</summary>
    public static (LandscapeCertificate? Certificate, string? Problem) Read(string text, CancellationToken cancellation = default)
    {
        int end = text.LastIndexOf(CertificateText.End, StringComparison.Ordinal);
        if (end < 0 || text[(end + CertificateText.End.Length)..].TrimEnd('\n') != CertificateText.Digest(text[..end]))
        {
            return (null, "The digest in the last line is not that of the text above: the file is damaged or was changed.");
        }

        var reader = new CertificateReader(text[..end].TrimEnd('\n'), cancellation);
        try
        {
            return (reader.Certificate(), null);
        }
        catch (FormatException failure)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"Line {reader.next}: {failure.Message}"));
        }
    }

    private LandscapeCertificate Certificate()
    {
        if (Take(string.Empty) != CertificateText.Title)
        {
            throw new FormatException($"'{CertificateText.Title}' is expected.");
        }

        LandscapeStatement statement = Statement();
        List<Neighbourhood> neighbourhoods = [];
        while (Comes(CertificateText.Minimum))
        {
            neighbourhoods.Add(Neighbourhood());
        }

        List<CertificateNode> trees = [];
        while (Comes(CertificateText.Tree))
        {
            if (CertificateNumbers.Whole(Take(CertificateText.Tree), 0, LargestChart) != trees.Count)
            {
                throw new FormatException("The trees are not in order.");
            }

            trees.Add(new CertificateTreeReader(statement.Variables, () => Take(string.Empty), cancellation).Read());
        }

        return next == lines.Length
            ? new LandscapeCertificate(statement, [.. neighbourhoods], [.. trees])
            : throw new FormatException("Nothing more is expected.");
    }

    private LandscapeStatement Statement()
    {
        string space = Take(CertificateText.Space);
        Rational[] weights = [.. Take(CertificateText.Weights).Split(", ").Select(CertificateNumbers.Rational)];
        Rational mu = CertificateNumbers.Rational(Take(CertificateText.Mu));
        (LandscapeStatement? statement, string? problem) = space switch
        {
            "circles" => LandscapeStatement.OnCircles(weights, mu),
            "rows" => OnRows(weights, mu),
            _ => (null, "The space is 'circles' or 'rows'."),
        };
        return statement ?? throw new FormatException(problem);
    }

    private (LandscapeStatement? Statement, string? Problem) OnRows(Rational[] weights, Rational mu)
    {
        Rational lambda = CertificateNumbers.Rational(Take(CertificateText.Lambda));
        string activation = Take(CertificateText.Activation);
        return PairConstant.Of(activation, cancellation) switch
        {
            (Ball constant, _) => LandscapeStatement.OnRows(weights, mu, lambda, activation, constant),
            (_, string problem) => (null, problem),
            _ => (null, "The activation has no σ̂_4."),
        };
    }

    private Neighbourhood Neighbourhood()
    {
        string[] parts = Take(CertificateText.Minimum).Split(" : ");
        if (parts.Length != 3)
        {
            throw new FormatException("A chart, an assignment and a box are expected.");
        }

        ImmutableArray<int> assignment =
            [.. parts[1].Split(' ').Select(unit => CertificateNumbers.Whole(unit, 0, LandscapeStatement.GreatestDimension))];
        int chart = CertificateNumbers.Whole(parts[0], 0, LargestChart);
        return new Neighbourhood(chart, assignment, [.. parts[2].Split(", ").Select(CertificateNumbers.Interval)]);
    }

    private bool Comes(string keyword) => next < lines.Length && lines[next].StartsWith(keyword, StringComparison.Ordinal);

    private string Take(string keyword)
    {
        string line = next < lines.Length ? lines[next++] : throw new FormatException("The text ends here.");
        return line.StartsWith(keyword, StringComparison.Ordinal) ? line[keyword.Length..] : throw new FormatException($"'{keyword}…' is expected.");
    }
}
