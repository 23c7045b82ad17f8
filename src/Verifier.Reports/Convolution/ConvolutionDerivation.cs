using Verifier.Reports.Latex;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Hermite;

namespace Verifier.Reports.Convolution;

/// <summary>The derivation for the convolutional network of one activation: kernel, loss, gradients, all critical points, criterion.</summary>
public static class ConvolutionDerivation
{
    private static readonly (string Title, Func<PatchMoments, CancellationToken, DerivationSection> Write)[] Writers =
    [
        ("kernel", ConvolutionKernelLatex.Section),
        ("loss", ConvolutionLossLatex.Section),
        ("landscape", ConvolutionLandscapeLatex.Section),
        ("minima", ConvolutionMinimaLatex.Section),
    ];

    /// <summary>Writes the derivation.</summary>
    /// <param name="name">The name or text of the activation.</param>
    /// <param name="series">Its Hermite series.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Derivation Of(string name, HermiteSeries series, IProgress<string> progress, CancellationToken cancellation)
    {
        PatchMoments moments = PatchMoments.Of(series, Derivation.Bits, cancellation);
        List<DerivationSection> sections = [];
        foreach ((string title, Func<PatchMoments, CancellationToken, DerivationSection> write) in Writers)
        {
            progress.Report(title);
            sections.Add(write(moments, cancellation));
        }

        return new Derivation(name, sections) { Subject = "A convolutional network" };
    }
}
