namespace Verifier.Numeric.Sampling;

/// <summary>Random variables as functions of standard normal numbers, many samples at a time.</summary>
/// <param name="normals">One row of independent N(0,1) numbers for each sample.</param>
/// <param name="samples">The number of rows.</param>
/// <param name="values">One row of results for each sample, to be written.</param>
public delegate void SampleFunction(ReadOnlySpan<double> normals, int samples, Span<double> values);
