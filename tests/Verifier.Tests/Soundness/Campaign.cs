using System.Globalization;
using System.Text;

namespace Verifier.Tests.Soundness;

/// <summary>Cases of consecutive seeds, run on all processors.</summary>
internal sealed record Campaign(ulong FirstSeed, IReadOnlyList<CaseReport> Reports)
{
    /// <summary>Runs the cases with seeds from <paramref name="first"/> on.</summary>
    /// <param name="first">The first seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="length">The processor time for one answer of the engine or of Arb.</param>
    public static Campaign Run(ulong first, int count, TimeSpan length)
    {
        CaseReport[] reports = new CaseReport[count];
        int next = -1;
        Thread[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work, 64 << 20))];
        Array.ForEach(workers, static worker => worker.Start());
        Array.ForEach(workers, static worker => worker.Join());
        return new Campaign(first, reports);

        void Work()
        {
            for (int i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                reports[i] = new CaseRun(SoundnessCase.Of(first + (ulong)i), length).Report();
            }

            Arb.Function<Action>("flint_cleanup")();
        }
    }

    /// <summary>The cases that show a defect.</summary>
    public IEnumerable<CaseReport> Defects => Reports.Where(report => report.Result == CaseResult.Defect);

    /// <summary>The share of cases with a result.</summary>
    public double Share(CaseResult result) => Reports.Count(report => report.Result == result) / (double)Reports.Count;

    /// <summary>The counts as lines of text, with every defect.</summary>
    public string Summary()
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"seeds {FirstSeed} to {FirstSeed + (ulong)Reports.Count - 1}: {Reports.Count} cases, {Reports.Sum(report => report.Comparisons)} comparisons");
        foreach (IGrouping<CaseResult, CaseReport> group in Reports.GroupBy(report => report.Result).OrderBy(group => group.Key))
        {
            string rests = string.Join(", ", group.GroupBy(report => report.Rests).OrderByDescending(kind => kind.Count())
                .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Count()}")));
            text.AppendLine(CultureInfo.InvariantCulture, $"  {group.Key,-10} {group.Count(),6} {100 * Share(group.Key),6:F2} %  ({rests})");
        }

        foreach (CaseReport report in Defects)
        {
            text.AppendLine(report.Case.ToString());
            report.Defects.ToList().ForEach(defect => text.AppendLine("    " + defect));
        }

        return text.ToString();
    }
}
