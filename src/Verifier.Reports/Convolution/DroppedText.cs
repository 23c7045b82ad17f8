using System.Globalization;
using Verifier.Reports.Text;

namespace Verifier.Reports.Convolution;

/// <summary>The line that says how far a kernel in doubles is from the true one, where its series was cut.</summary>
internal static class DroppedText
{
    private const double Shown = 1e-12;

    /// <summary>Writes the line when there is something to say.</summary>
    public static TextPage Write(TextPage page, double dropped) => dropped < Shown
        ? page
        : page.Line(
            string.Create(CultureInfo.InvariantCulture, $"The series of κ was cut: what is left out of κ is at most {dropped:0.0e+0} at every angle."),
            TextRole.Open);
}
