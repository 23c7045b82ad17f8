using System.Globalization;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Text;

/// <summary>A leap for people.</summary>
public static class LeapText
{
    /// <summary>Writes <paramref name="leap"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, MultivariatePolynomial function, Leap leap)
    {
        page.Paragraph("f = ", 4, function.ToString()).Line();
        page.Line(string.Create(CultureInfo.InvariantCulture, $"Leap                  {leap.Value} (proved)"), TextRole.Heading);
        page.Line($"Information exponent  {leap.InformationExponent?.ToString(CultureInfo.InvariantCulture) ?? "none: f is constant"}").Line();
        foreach (LeapStep step in leap.Order)
        {
            page.Line(string.Create(CultureInfo.InvariantCulture, $"  {step.NewDegree} new  {Component(step.Support)}"));
        }

        page.Line();
        return page.Paragraph(
            string.Empty, 0, "The least, over all orders of the Hermite components, of the largest degree on coordinates not seen before [Abbe, "
            + "Boix-Adsera, Misiakiewicz 2023], in the given coordinates. Whether a rotation has a larger one is not decided.", TextRole.Faint);
    }

    private static string Component(PowerProduct set) =>
        string.Join(' ', set.Factors.Select(factor => string.Create(CultureInfo.InvariantCulture, $"h_{factor.Exponent}({factor.Name})")));
}
