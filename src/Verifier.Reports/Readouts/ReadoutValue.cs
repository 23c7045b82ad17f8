using Verifier.Reports.Text;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Readouts;

/// <summary>The value of a readout for people.</summary>
internal static class ReadoutValue
{
    private const int LongestClosedForm = 100;

    /// <summary>The whole number, or the closed form where it fits on a line with the certain digits; empty when there is none.</summary>
    public static string Of(Readout readout, int digits)
    {
        if (readout.Number is not { } number)
        {
            return readout.Whole ?? string.Empty;
        }

        bool isShort = number.ClosedForm?.ToString().Length <= LongestClosedForm;
        return CertifiedText.Write(isShort ? number : number with { ClosedForm = null }, digits);
    }
}
