using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;

namespace Verifier.Reports.Kernels;

/// <summary>What is shown of a dual kernel: its formula and values with certified digits.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Values">The values.</param>
/// <param name="HasDerivative">Whether κ′ is shown too.</param>
/// <param name="Digits">The digits asked for.</param>
public sealed record KernelTable(DualKernel Kernel, ImmutableArray<KernelValue> Values, bool HasDerivative, int Digits)
{
    private const double BitsPerDigit = 3.3219281;
    private const int GuardBits = 8;

    private static readonly Correlation[] Ends = [Correlation.Of(-1), Correlation.Of(0), Correlation.Of(1)];

    /// <summary>The values that are not known to the digits asked for: infinite, or beyond what the route reaches.</summary>
    public IReadOnlyList<string> Unmet => [.. Values.Where(value => !value.Value.RadiusIsAtMost((int)(Digits * BitsPerDigit))).Select(KernelWords.Symbol)];

    /// <summary>Computes the values.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="correlation">Where; null for −1, 0 and 1.</param>
    /// <param name="hasDerivative">Whether κ′ is wanted too.</param>
    /// <param name="digits">The digits after the point that should be certain.</param>
    /// <param name="progress">Told what is being worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static KernelTable Compute(
        DualKernel kernel, Correlation? correlation, bool hasDerivative, int digits, IProgress<string> progress, CancellationToken cancellation)
    {
        int bits = (int)Math.Ceiling(digits * BitsPerDigit) + GuardBits;
        var values = ImmutableArray.CreateBuilder<KernelValue>();
        foreach (Correlation place in correlation is null ? Ends : [correlation])
        {
            progress.Report($"kernel at {place}");
            values.Add(new(KernelQuantity.Kernel, place, At(place, kernel.Exact, cancellation), kernel.Enclose(place, bits, cancellation)));
            if (hasDerivative)
            {
                DualFormula? exact = At(place, kernel.ExactDerivative, cancellation);
                values.Add(new(KernelQuantity.Derivative, place, exact, kernel.EncloseDerivative(place, bits, cancellation)));
            }

            if ((place.Distance ?? place.Angle) is not null)
            {
                values.Add(new(KernelQuantity.Loss, place, null, kernel.EncloseLoss(place, bits, cancellation)));
            }
        }

        return new KernelTable(kernel, values.ToImmutable(), hasDerivative, digits);
    }

    /// <summary>The table of an activation that has a Hermite series, for standard normal arguments at −1, 0 and 1, with κ′.</summary>
    /// <exception cref="ArgumentException">The activation has no dual kernel: its series is not one of an analysis.</exception>
    public static KernelTable Of(HermiteSeries series, int digits, IProgress<string> progress, CancellationToken cancellation)
    {
        DualKernelResult result = DualKernelAnalysis.Analyse(series.Activation, KernelInputs.Standard, cancellation);
        return result.Kernel is { } kernel
            ? Compute(kernel, null, hasDerivative: true, digits, progress, cancellation)
            : throw new ArgumentException($"No dual kernel: {result.Refusal}", nameof(series));
    }

    private static DualFormula? At(
        Correlation place, Func<Rational, CancellationToken, DualFormula?> exact, CancellationToken cancellation) =>
        place.Exact is { } rho ? exact(rho, cancellation) : null;
}
