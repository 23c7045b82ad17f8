using Verifier.Claims.Checks;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Claims.Convolution;

/// <summary>Compares every route for the convolutional network Σ_j a_j σ(wᵀZ_j): kernel, loss, gradients, algebra, critical points, criterion.</summary>
public static class ConvolutionCheck
{
    private static readonly (string Name, Func<CheckContext, PatchMoments, IEnumerable<CheckLine>> Run)[] Sections =
    [
        ("the kernel of a patch", PatchKernelSection.Run),
        ("the loss", PatchLossSection.Run),
        ("its gradients", PatchGradientSection.Run),
        ("the algebra of the landscape", PatchAlgebraSection.Run),
        ("the landscape", PatchLandscapeSection.Run),
        ("the critical points", PatchCriticalSection.Run),
    ];

    /// <summary>Runs the check.</summary>
    /// <param name="series">The Hermite series of the activation.</param>
    /// <param name="name">The name the reader gave it, or null.</param>
    /// <param name="options">Seed and effort; equal options give equal reports.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="cancellation">Stops the check with an <see cref="OperationCanceledException"/>.</param>
    public static CheckReport Run(
        HermiteSeries series, string? name, CheckOptions options, IProgress<string> progress, CancellationToken cancellation)
    {
        CheckContext context = CheckContext.Create(series, options, cancellation);
        PatchMoments moments = PatchMoments.Of(series, CheckContext.Bits, cancellation);
        List<CheckLine> lines = [];
        foreach ((string title, Func<CheckContext, PatchMoments, IEnumerable<CheckLine>> run) in Sections)
        {
            progress.Report($"checking {title}");
            lines.AddRange(run(context, moments));
        }

        return new CheckReport(ExpressionText.Write(series.Activation), name, lines);
    }
}
