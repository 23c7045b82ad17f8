using System.Collections.Concurrent;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Growth;

namespace Verifier.Symbolic.Hermite;

/// <summary>A part of an activation without closed form: its coefficients are enclosed, many degrees in one pass, and kept.</summary>
/// <param name="function">The part.</param>
/// <param name="parity">Its proved parity.</param>
/// <param name="growth">Bounds of it on the tails.</param>
/// <param name="byPanels">Whether to integrate by panels even where the part is analytic.</param>
internal sealed class HermiteRemainder(Expression function, Parity parity, TailGrowth growth, bool byPanels = false)
{
    private const int BitsStep = 8;
    private const int Attempts = 3;

    // Degrees up to 20, 50, 100 and 200 are what people ask for.
    private static readonly int[] Counts = [21, 51, 101, 201];
    private readonly CertifiedExpectation expectation = new(function, parity, growth, byPanels);
    private readonly ConcurrentDictionary<(int Count, int Bits), (Ball[]? Values, Refusal? Problem)> coefficients = new();
    private readonly ConcurrentDictionary<int, (Ball Value, Refusal? Problem)> squares = new();

    /// <summary>The proved parity.</summary>
    public Parity Parity => parity;

    /// <summary>Whether degree k can have a coefficient other than 0.</summary>
    public bool Reaches(int index) => parity == Parity.None || (index % 2 == 0) == (parity == Parity.Even);

    /// <summary>The coefficient, of radius at most 2^(−bits), or the whole line with a reason.</summary>
    public (Ball Value, Refusal? Problem) Coefficient(int index, int bits, CancellationToken cancellation)
    {
        (Ball[]? known, Refusal? problem) = All(index, RoundUp(bits), null, cancellation);
        return known is { } values ? (values[index], problem) : (Ball.Indeterminate, problem);
    }

    /// <summary>Encloses all coefficients up to a degree in one pass, so that they are at hand when asked for.</summary>
    public void Prepare(int order, int bits, IProgress<double>? progress, CancellationToken cancellation) =>
        _ = All(order, RoundUp(bits), progress, cancellation);

    /// <summary>E[f²], of radius at most 2^(−bits), or the whole line with a reason.</summary>
    public (Ball Value, Refusal? Problem) SecondMoment(int bits, CancellationToken cancellation)
    {
        int rounded = RoundUp(bits);
        if (!squares.TryGetValue(rounded, out (Ball Value, Refusal? Problem) entry))
        {
            (Ball[]? values, Refusal? problem) = Retry(rounded, precision => expectation.SecondMoment(precision, cancellation));
            entry = (values?[0] ?? Ball.Indeterminate, problem);
            squares[rounded] = entry;
        }

        return entry;
    }

    /// <summary>Why coefficients cannot be enclosed, or null.</summary>
    public Refusal? CoefficientProblem(int bits, CancellationToken cancellation) =>
        expectation.Certifies(1, Counts[0] - 1, bits, cancellation) ? null : Coefficient(0, bits, cancellation).Problem;

    /// <summary>Why E[f²] cannot be enclosed, or null.</summary>
    public Refusal? SecondMomentProblem(int bits, CancellationToken cancellation) =>
        expectation.Certifies(2, 0, bits, cancellation) ? null : SecondMoment(bits, cancellation).Problem;

    private static int RoundUp(int bits) => ((Math.Max(bits, 1) + BitsStep - 1) / BitsStep) * BitsStep;

    private static int CountBeyond(int index)
    {
        int count = Array.Find(Counts, size => size > index);
        while (count <= index)
        {
            count = Math.Max(2 * count, 2 * Counts[^1]);
        }

        return count;
    }

    /// <summary>The coefficients up to the degree and some beyond it: those of a longer pass, if there was one.</summary>
    private (Ball[]? Values, Refusal? Problem) All(int index, int bits, IProgress<double>? progress, CancellationToken cancellation)
    {
        int count = CountBeyond(index);
        if (coefficients.TryGetValue((count, bits), out (Ball[]? Values, Refusal? Problem) entry))
        {
            return entry;
        }

        foreach (((int Count, int Bits) key, (Ball[]? Values, Refusal? Problem) known) in coefficients)
        {
            if (key.Count > count && key.Bits == bits && known.Problem is null)
            {
                return known;
            }
        }

        entry = Enclose(count, bits, progress, cancellation);
        coefficients[(count, bits)] = entry;
        return entry;
    }

    private (Ball[]? Values, Refusal? Problem) Enclose(int count, int bits, IProgress<double>? progress, CancellationToken cancellation)
    {
        int[] indices = [.. Enumerable.Range(0, count).Where(Reaches)];
        (Ball[]? found, Refusal? problem) = Retry(bits, precision => expectation.Coefficients(indices, precision, progress, cancellation));
        if (found is null)
        {
            return (null, problem);
        }

        var values = new Ball[count];
        for (int i = 0; i < indices.Length; i++)
        {
            values[indices[i]] = found[i];
        }

        return (values, problem);
    }

    /// <summary>Repeats with more bits until the radius is met.</summary>
    private static (Ball[]? Values, Refusal? Problem) Retry(int bits, Func<int, (Ball[]? Values, Refusal? Problem)> enclose)
    {
        (Ball[]? Values, Refusal? Problem) result = default;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            result = enclose(bits + (attempt * BitsStep));
            if (result.Values is not { } values || values.All(value => value.RadiusIsAtMost(bits)))
            {
                return result;
            }
        }

        return result with { Problem = new Refusal(RefusalKind.TooMuchWork, "the requested accuracy was not reached") };
    }
}
