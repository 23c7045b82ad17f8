using Verifier.Reports.Latex;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Convolution;

/// <summary>Numbers inside formulas.</summary>
internal static class ConvolutionLatexText
{
    /// <summary>The closed form where it fits on a line, else the digits that are certain.</summary>
    public static string Number(CertifiedNumber number) =>
        LatexText.Number(number with { ClosedForm = ReadableSeries.Readable(number.ClosedForm) });
}
