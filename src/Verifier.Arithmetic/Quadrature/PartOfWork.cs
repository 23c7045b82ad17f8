namespace Verifier.Arithmetic.Quadrature;

/// <summary>Passes on the share of a part that is done, from 0 to 1, as a share of the whole.</summary>
public sealed class PartOfWork : IProgress<double>
{
    private readonly IProgress<double> whole;
    private readonly double from;
    private readonly double to;

    private PartOfWork(IProgress<double> whole, double from, double to)
    {
        this.whole = whole;
        this.from = from;
        this.to = to;
    }

    /// <summary>The part between two shares of the whole; null when nobody listens.</summary>
    public static PartOfWork? Of(IProgress<double>? whole, double from, double to) => whole is null ? null : new PartOfWork(whole, from, to);

    /// <inheritdoc/>
    public void Report(double value) => whole.Report(from + (value * (to - from)));
}
