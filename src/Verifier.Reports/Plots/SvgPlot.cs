using System.Globalization;
using System.Security;
using System.Text;

namespace Verifier.Reports.Plots;

/// <summary>Draws a plot as a stand-alone SVG file: serif type, boxed axes, ticks inwards, a legend.</summary>
public static class SvgPlot
{
    private const double Width = 640;
    private const double Height = 420;
    private const double Left = 78;
    private const double Right = 28;
    private const double Top = 40;
    private const double Bottom = 58;

    private static readonly string[] Colors = ["#1f4e9c", "#c0392b", "#2e8b57", "#b8860b", "#6a3d9a", "#444444"];
    private static readonly string[] Dashes = ["none", "7 3", "2 3", "9 3 2 3", "4 2", "1 2"];

    /// <summary>The text of the file.</summary>
    public static string Write(Plot plot)
    {
        LinearAxis x = LinearAxis.Over([.. plot.Curves.SelectMany(plot.Points).Select(point => point.X)]);
        StringBuilder svg = new();
        svg.Append(Invariant($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" """))
            .Append("""font-family="'Latin Modern Roman', 'CMU Serif', 'Times New Roman', serif" font-size="14">""").Append('\n')
            .Append(Invariant($"""<rect width="{Width}" height="{Height}" fill="white"/>""")).Append('\n');
        DrawXAxis(svg, x);
        Func<double, double> place = DrawYAxis(svg, plot);
        DrawLabels(svg, plot);
        for (int i = plot.Curves.Count - 1; i >= 0; i--)
        {
            DrawCurve(svg, plot.Points(plot.Curves[i]), i, x, place);
        }

        svg.Append(Invariant($"""<rect x="{Left}" y="{Top}" width="{Width - Left - Right}" height="{Height - Top - Bottom}" """))
            .Append("fill=\"none\" stroke=\"black\"/>\n");
        DrawLegend(svg, plot, [.. plot.Curves.SelectMany(plot.Points).Select(point => (XAt(x.Place(point.X)), YAt(place(point.Y))))]);
        return svg.Append("</svg>\n").ToString();
    }

    private static double XAt(double place) => Left + (place * (Width - Left - Right));

    private static double YAt(double place) => Height - Bottom - (place * (Height - Top - Bottom));

    private static void DrawXAxis(StringBuilder svg, LinearAxis axis)
    {
        foreach (double tick in axis.Ticks)
        {
            double at = XAt(axis.Place(tick));
            Stroke(svg, at, YAt(0), at, YAt(0) - 6, "black", 1);
            Stroke(svg, at, YAt(1), at, YAt(1) + 6, "black", 1);
            string label = tick.ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−');
            Text(svg, at, YAt(0) + 19, label, "text-anchor=\"middle\"");
        }
    }

    /// <summary>Draws the axis; the result places a value between 0 and 1.</summary>
    private static Func<double, double> DrawYAxis(StringBuilder svg, Plot plot)
    {
        double[] values = [.. plot.Curves.SelectMany(plot.Points).Select(point => point.Y)];
        if (plot.IsLinear)
        {
            LinearAxis linear = LinearAxis.Over(values);
            DrawLinearYAxis(svg, linear);
            return linear.Place;
        }

        LogarithmicAxis logarithmic = LogarithmicAxis.Over(values);
        DrawLogarithmicYAxis(svg, logarithmic);
        return logarithmic.Place;
    }

    private static void DrawLinearYAxis(StringBuilder svg, LinearAxis axis)
    {
        foreach (double tick in axis.Ticks)
        {
            double at = YAt(axis.Place(tick));
            Stroke(svg, XAt(0), at, XAt(1), at, "#dddddd", 0.7);
            Stroke(svg, XAt(0), at, XAt(0) + 6, at, "black", 1);
            Stroke(svg, XAt(1), at, XAt(1) - 6, at, "black", 1);
            string label = tick.ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−');
            Text(svg, Left - 8, at + 5, label, "text-anchor=\"end\"");
        }
    }

    private static void DrawLogarithmicYAxis(StringBuilder svg, LogarithmicAxis axis)
    {
        HashSet<int> labelled = [.. axis.LabelledExponents()];
        for (int exponent = axis.LeastExponent; exponent <= axis.GreatestExponent; exponent++)
        {
            double at = YAt(axis.Place(Math.Pow(10, exponent)));
            Stroke(svg, XAt(0), at, XAt(1), at, "#dddddd", 0.7);
            Stroke(svg, XAt(0), at, XAt(0) + 7, at, "black", 1);
            Stroke(svg, XAt(1), at, XAt(1) - 7, at, "black", 1);
            for (int digit = 2; digit <= 9 && exponent < axis.GreatestExponent; digit++)
            {
                double minor = YAt(axis.Place(digit * Math.Pow(10, exponent)));
                Stroke(svg, XAt(0), minor, XAt(0) + 3, minor, "black", 0.7);
                Stroke(svg, XAt(1), minor, XAt(1) - 3, minor, "black", 0.7);
            }

            if (labelled.Contains(exponent))
            {
                svg.Append(Invariant($"""<text x="{Left - 8}" y="{at + 5:0.##}" text-anchor="end">10<tspan dy="-6" font-size="10">"""))
                    .Append(Invariant($"{exponent}").Replace('-', '−')).Append("</tspan></text>\n");
            }
        }
    }

    private static void DrawLabels(StringBuilder svg, Plot plot)
    {
        double middle = YAt(0.5);
        Text(svg, XAt(0.5), Top - 14, plot.Title, "text-anchor=\"middle\" font-size=\"16\"");
        Text(svg, XAt(0.5), Height - 14, plot.XLabel, "text-anchor=\"middle\"");
        Text(svg, 20, middle, plot.YLabel, Invariant($"text-anchor=\"middle\" transform=\"rotate(-90 20 {middle:0.##})\""));
    }

    private static void DrawCurve(StringBuilder svg, IEnumerable<(double X, double Y)> shown, int index, LinearAxis x, Func<double, double> place)
    {
        IEnumerable<string> points = shown.Select(point => Invariant($"{XAt(x.Place(point.X)):0.##},{YAt(place(point.Y)):0.##}"));
        svg.Append("<polyline points=\"").AppendJoin(' ', points).Append(Invariant($"\" fill=\"none\" stroke=\"{Color(index)}\" "))
            .Append(Invariant($"stroke-width=\"1.6\" stroke-linejoin=\"round\" stroke-dasharray=\"{Dash(index)}\"/>\n"));
    }

    private static void DrawLegend(StringBuilder svg, Plot plot, IReadOnlyList<(double X, double Y)> points)
    {
        if (plot.Curves.Count == 0)
        {
            return;
        }

        double width = 54 + (7.2 * plot.Curves.Max(curve => curve.Name.Length));
        double height = 10 + (19 * plot.Curves.Count);
        (double left, double top) = EmptiestCorner(width, height, points);
        svg.Append(Invariant($"""<rect x="{left:0.##}" y="{top:0.##}" width="{width:0.##}" height="{height}" """))
            .Append("fill=\"white\" fill-opacity=\"0.9\" stroke=\"#999999\" stroke-width=\"0.7\"/>\n");
        for (int i = 0; i < plot.Curves.Count; i++)
        {
            double at = top + 15 + (19 * i);
            svg.Append(Invariant($"""<line x1="{left + 8:0.##}" y1="{at}" x2="{left + 38:0.##}" y2="{at}" stroke="{Color(i)}" """))
                .Append(Invariant($"stroke-width=\"1.6\" stroke-dasharray=\"{Dash(i)}\"/>\n"));
            Text(svg, left + 45, at + 5, plot.Curves[i].Name, string.Empty);
        }
    }

    // Of the four corners, the first of those that hide fewest points of the curves.
    private static (double Left, double Top) EmptiestCorner(double width, double height, IReadOnlyList<(double X, double Y)> points)
    {
        double right = XAt(1) - width - 12;
        double bottom = YAt(0) - height - 12;
        (double Left, double Top)[] corners = [(right, Top + 12), (XAt(0) + 14, bottom), (right, bottom), (XAt(0) + 14, Top + 12)];
        return corners.MinBy(corner => points.Count(
            point => point.X > corner.Left && point.X < corner.Left + width && point.Y > corner.Top && point.Y < corner.Top + height));
    }

    private static string Color(int index) => Colors[index % Colors.Length];

    private static string Dash(int index) => Dashes[index % Dashes.Length];

    private static void Stroke(StringBuilder svg, double x1, double y1, double x2, double y2, string color, double width) =>
        svg.Append(Invariant($"""<line x1="{x1:0.##}" y1="{y1:0.##}" x2="{x2:0.##}" y2="{y2:0.##}" stroke="{color}" stroke-width="{width}"/>"""))
            .Append('\n');

    private static void Text(StringBuilder svg, double x, double y, string text, string attributes) =>
        svg.Append(Invariant($"""<text x="{x:0.##}" y="{y:0.##}" {attributes}>{SecurityElement.Escape(text)}</text>""")).Append('\n');

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
