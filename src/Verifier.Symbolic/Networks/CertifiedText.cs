using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Networks;

/// <summary>Writes certified numbers for people.</summary>
public static class CertifiedText
{
    /// <summary>The closed form, or the enclosure as <c>value ± radius</c> with the given number of digits.</summary>
    public static string Write(CertifiedNumber number, int digits)
    {
        if (number.ClosedForm is { } value)
        {
            return value.ToString();
        }

        (string middle, string radius) = number.Value.ToDecimal(digits);
        return $"{middle} ± {radius}";
    }
}
