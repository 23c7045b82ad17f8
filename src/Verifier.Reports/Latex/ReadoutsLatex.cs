using System.Text;
using Verifier.Reports.Readouts;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Latex;

/// <summary>The section with what is read off the series.</summary>
internal static class ReadoutsLatex
{
    /// <summary>The section.</summary>
    public static DerivationSection Section(IReadOnlyList<ReadoutGroup> groups)
    {
        StringBuilder text = new();
        text.Append("{\\small\n\\begin{longtable}{p{5.4cm}lll}\nquantity & value & status & source \\\\\n\\hline\n\\endhead\n");
        foreach (Readout readout in groups.SelectMany(group => group.Readouts))
        {
            text.Append('$').Append(readout.Quantity.Formula).Append("$ & ")
                .Append(Value(readout)).Append(" & ")
                .Append(ReadoutWords.Of(readout.Status)).Append(" & {\\footnotesize\\parbox[t]{3cm}{\\raggedright ")
                .Append(readout.Quantity.Source).Append("\\strut}} \\\\\n");
        }

        return new DerivationSection("Readouts", text.Append("\\end{longtable}}\n").ToString());
    }

    private static string Value(Readout readout) => readout.Number is { } number
        ? $"${LatexText.Number(number with { ClosedForm = ReadableSeries.Readable(number.ClosedForm) })}$"
        : readout.Whole ?? "--";
}
