using Verifier.Symbolic.Neighbours.SafranShamir;

namespace Verifier.Claims.Neighbours;

/// <summary>The catalogue of neighbouring results, each formula checked by two routes.</summary>
public static class NeighbourCheck
{
    private static readonly (Neighbour Neighbour, Func<NeighbourContext, IEnumerable<CheckLine>> Run)[] Sections =
    [
        (ChoSaulSection.Neighbour, ChoSaulSection.Run),
        (TianSection.Neighbour, TianSection.Run),
        (BrutzkusGlobersonSection.Neighbour, BrutzkusGlobersonSection.Run),
        (SafranShamirSection.Neighbour, SafranShamirSection.Run),
        (YinSection.Neighbour, YinSection.Run),
        (SoltanolkotabiSection.Neighbour, SoltanolkotabiSection.Run),
    ];

    /// <summary>The results.</summary>
    public static IReadOnlyList<Neighbour> Catalogue { get; } = [.. Sections.Select(section => section.Neighbour)];

    /// <summary>Checks one result.</summary>
    /// <param name="neighbour">One of <see cref="Catalogue"/>.</param>
    /// <param name="request">Seed, effort, and the range of k of the certified minima.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="cancellation">Stops the check with an <see cref="OperationCanceledException"/>.</param>
    public static NeighbourReport Run(Neighbour neighbour, NeighbourRequest request, IProgress<string> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(neighbour);
        ArgumentNullException.ThrowIfNull(progress);
        NeighbourContext context = new(request, progress, cancellation);
        progress.Report($"checking {neighbour.Key}");
        List<CheckLine> lines = [.. Sections.First(section => section.Neighbour == neighbour).Run(context)];
        IReadOnlyList<MinimumAnalysis> points = [];
        if (neighbour == SafranShamirSection.Neighbour)
        {
            IReadOnlyList<(int Size, MinimumAnalysis? Analysis)> found = SafranShamirSection.Points(context);
            lines.AddRange(SafranShamirPoints.Run(found));
            points = [.. found.Select(point => point.Analysis).OfType<MinimumAnalysis>()];
        }

        return new NeighbourReport(neighbour, new CheckReport(neighbour.Title, neighbour.Key, lines), points);
    }
}
