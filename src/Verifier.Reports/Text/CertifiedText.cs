using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Text;

/// <summary>A certified number for people.</summary>
internal static class CertifiedText
{
    private const int Digits = 15;

    /// <summary>The closed form with its decimals, or value ± radius.</summary>
    public static string Write(CertifiedNumber number, int digits = Digits)
    {
        (string value, string radius) = number.Value.ToDecimal(digits);
        string enclosure = radius == "0" ? value : $"{value} ± {radius}";
        return number.ClosedForm switch
        {
            null => enclosure,
            { } form when form.AsRational() is not null => form.ToString(),
            { } form => $"{form} = {enclosure}",
        };
    }
}
