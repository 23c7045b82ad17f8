using System.Runtime.Intrinsics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Convolution;

/// <summary>The probability of reaching the teacher from a random start, over k and (1ᵀa*)²/‖a*‖², for ‖w*‖ = 1 and a κ that increases.</summary>
/// <remarks>Equal seeds give equal tables on any number of threads and, up to rounding of single starts, for every vector width.</remarks>
/// <param name="kernel">The kernel for ‖w*‖ = 1.</param>
/// <param name="patchSize">p.</param>
/// <param name="weightNorm">‖a*‖.</param>
public sealed class OutcomeTable(PatchKernel kernel, int patchSize, double weightNorm)
{
    private const int BlockStarts = 512;
    private const int FewestSteps = 8;
    private const int MostSteps = 64;
    private const int StepLimit = 200_000;

    /// <summary>Runs the starts of one teacher.</summary>
    /// <param name="patches">k.</param>
    /// <param name="ratio">S²/A² ∈ [0, k].</param>
    /// <param name="starts">The number of starts.</param>
    /// <param name="stream">The randomness.</param>
    /// <param name="stepSize">η; null for the largest safe one.</param>
    /// <param name="threads">The greatest number of threads; −1 for all. The result does not depend on it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public OutcomeCell Cell(
        int patches, double ratio, int starts, RandomSequence stream, double? stepSize = null, int threads = -1, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(starts);
        ArgumentOutOfRangeException.ThrowIfNegative(ratio);
        ReducedTeacher teacher = new(patches, weightNorm * Math.Sqrt(ratio), weightNorm);
        double safe = LaneRule.SafeStep(teacher, kernel);
        ReducedDescent rule = new(teacher, kernel, Math.Min(stepSize ?? safe, safe));
        OutcomeRule outcome = new(rule);
        int blocks = (starts + BlockStarts - 1) / BlockStarts;
        (int Global, int Spurious, long Steps)[] counts = new (int, int, long)[blocks];
        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, block =>
        {
            ReducedState[] states = new ReducedState[Math.Min(BlockStarts, starts - (block * BlockStarts))];
            RandomStarts.Reduced(teacher, patchSize, 1, stream, (long)block * BlockStarts, states);
            counts[block] = Settle(new StartBlock(states), outcome, rule, cancellation);
        });
        return new OutcomeCell(
            teacher,
            ratio,
            starts,
            counts.Sum(count => count.Global),
            counts.Sum(count => count.Spurious),
            outcome.Landscape.LimitProbability(patchSize),
            counts.Sum(count => count.Steps));
    }

    private (int Global, int Spurious, long Steps) Settle(StartBlock block, OutcomeRule outcome, ReducedDescent rule, CancellationToken cancellation)
    {
        int global = 0;
        int spurious = 0;
        long work = 0;
        LaneRule lanes = LaneRule.Of(rule);
        for (int done = 0, steps = 0; block.Count > 0 && done <= StepLimit; done += steps)
        {
            cancellation.ThrowIfCancellationRequested();
            Advance(block, lanes, steps);
            work += (long)steps * block.Count;
            steps = Math.Clamp(done / 8, FewestSteps, MostSteps);
            for (int i = block.Count - 1; i >= 0; i--)
            {
                DescentOutcome verdict = outcome.Judge(block[i]);
                if (verdict != DescentOutcome.Open)
                {
                    block.Remove(i);
                    (global, spurious) = verdict == DescentOutcome.Global ? (global + 1, spurious) : (global, spurious + 1);
                }
            }
        }

        return (global, spurious, work);
    }

    private void Advance(StartBlock block, LaneRule rule, int steps)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Advance<Lane512, Vector512<double>>(block, rule, steps);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Advance<Lane256, Vector256<double>>(block, rule, steps);
        }
        else
        {
            Advance<ScalarLane, double>(block, rule, steps);
        }
    }

    private void Advance<TLane, TVector>(StartBlock block, LaneRule rule, int steps)
        where TLane : struct, ILane<TVector>
        where TVector : struct
    {
        switch (kernel)
        {
            case LinearAnglePatchKernel linear:
                StartLanes<TLane, TVector, LinearAngleLanes<TLane, TVector>>.Advance(block, rule, new(linear), steps);
                break;
            case SeriesPatchKernel series:
                StartLanes<TLane, TVector, SeriesLanes<TLane, TVector>>.Advance(block, rule, new(series), steps);
                break;
            default:
                throw new NotSupportedException($"{kernel.GetType().Name} has no vector form.");
        }
    }
}
