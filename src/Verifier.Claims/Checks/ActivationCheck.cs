using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Claims.Checks;

/// <summary>Compares every route for one activation: coefficients, population loss, designed loss, gadgets, objective G.</summary>
public static class ActivationCheck
{
    private static readonly (string Name, Func<CheckContext, IEnumerable<CheckLine>> Run)[] Sections =
    [
        ("Hermite coefficients", CoefficientSection.Run),
        ("dual kernel", KernelSection.Run),
        ("readouts", ReadoutSection.Run),
        ("population loss", ExpansionSection.Run),
        ("designed loss", DesignedSection.Run),
        ("gadgets", GadgetSection.Run),
        ("objective G", ObjectiveSection.Run),
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
        List<CheckLine> lines = [];
        foreach ((string title, Func<CheckContext, IEnumerable<CheckLine>> run) in Sections)
        {
            progress.Report($"checking {title}");
            lines.AddRange(run(context));
        }

        return new CheckReport(ExpressionText.Write(series.Activation), name, lines);
    }
}
