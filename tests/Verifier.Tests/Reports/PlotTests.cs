using System.Xml.Linq;
using Verifier.Reports.Plots;
using Xunit;

namespace Verifier.Tests.Reports;

public sealed class PlotTests
{
    private static readonly Curve Falling = new("error <1> & more", [.. Enumerable.Range(0, 50).Select(step => (10.0 * step, Math.Exp(-0.2 * step)))]);

    [Fact]
    public void A_figure_is_well_formed_and_shows_every_curve()
    {
        XDocument figure = XDocument.Parse(SvgPlot.Write(new Plot("A & B", "step", "e(Q)", [Falling, Falling])));
        Assert.Equal(2, figure.Descendants().Count(node => node.Name.LocalName == "polyline"));
        Assert.Contains(figure.Descendants(), node => node.Value == "A & B");
    }

    [Fact]
    public void Points_a_logarithmic_axis_cannot_show_are_left_out()
    {
        Curve curve = new("c", [(0, 1), (1, 0), (2, -1), (3, double.NaN), (4, double.PositiveInfinity), (5, 0.1)]);
        XElement line = XDocument.Parse(SvgPlot.Write(new Plot("t", "x", "y", [curve]))).Descendants().Single(node => node.Name.LocalName == "polyline");
        Assert.Equal(2, line.Attribute("points")!.Value.Split(' ').Length);
    }

    [Fact]
    public void A_linear_axis_shows_negative_values()
    {
        Curve curve = new("c", [(-1, -2), (0, 0), (1, 3), (2, double.NaN)]);
        Plot plot = new("t", "x", "y", [curve]) { IsLinear = true };
        XElement line = XDocument.Parse(SvgPlot.Write(plot)).Descendants().Single(node => node.Name.LocalName == "polyline");
        Assert.Equal(3, line.Attribute("points")!.Value.Split(' ').Length);
    }

    [Fact]
    public void An_empty_plot_is_drawn()
    {
        Plot empty = new("t", "x", "y", [new Curve("c", [])]);
        Assert.NotNull(XDocument.Parse(SvgPlot.Write(empty)));
        Assert.NotEmpty(TextPlot.Write(empty, 60));
    }

    [Fact]
    public void A_drawing_of_letters_stays_within_its_width() =>
        Assert.All(TextPlot.Write(new Plot("t", "step", "y", [Falling]), 60), line => Assert.True(line.Length <= 60, line));
}
