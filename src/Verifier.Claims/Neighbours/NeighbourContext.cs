using Verifier.Claims.Checks;
using Verifier.Claims.Samples;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Claims.Neighbours;

/// <summary>What the sections on neighbouring results share.</summary>
/// <param name="Request">Seed, effort and sizes.</param>
/// <param name="Progress">Told what is being worked on.</param>
/// <param name="Cancellation">Stops the work.</param>
internal sealed record NeighbourContext(NeighbourRequest Request, IProgress<string> Progress, CancellationToken Cancellation)
{
    /// <summary>The accuracy of enclosures that are compared.</summary>
    public const int Bits = 128;

    private const int Draws = 200_000;

    /// <summary>Compares the means of several functions of x ~ N(0, I_d) with enclosures.</summary>
    /// <param name="purpose">Separates the random numbers of one use from those of another.</param>
    /// <param name="dimension">d.</param>
    /// <param name="expected">The enclosures, with the names of their cases.</param>
    /// <param name="observables">The functions, one for each expected value.</param>
    public Verdict Sample(
        ulong purpose, int dimension, IReadOnlyList<(string Witness, Arithmetic.Balls.Ball Value)> expected, GaussianMeans.Observables observables)
    {
        CheckOptions options = Request.Options;
        RandomSequence random = new RandomSequence(options.Seed).Split(purpose);
        Estimate[] estimates = GaussianMeans.Of(
            dimension, expected.Count, options.Samples(Draws), random, options.Seed, observables, Cancellation);
        SampleComparison comparison = new(options.Seed, null);
        foreach (((string witness, Arithmetic.Balls.Ball value), Estimate estimate) in expected.Zip(estimates))
        {
            comparison.Compare(witness, value, estimate);
        }

        return comparison.Verdict;
    }
}
