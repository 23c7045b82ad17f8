namespace Verifier.Numeric.FiniteSamples;

/// <summary>How concentration is measured.</summary>
/// <param name="Sizes">The numbers N of samples, at least two different ones.</param>
/// <param name="Runs">Independent data sets of each size.</param>
/// <param name="Points">Random points besides the minimum and a saddle, rows with norms up to 2.</param>
/// <param name="Starts">Random starts of descent on a data set of the greatest size.</param>
public sealed record ConcentrationSettings(IReadOnlyList<int> Sizes, int Runs, int Points, int Starts);
