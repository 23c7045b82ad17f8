namespace Verifier.Symbolic.Expressions;

/// <summary>An activation as straight-line code over blocks of doubles: fast, thread-safe, not an enclosure.</summary>
/// <remarks>Every step runs over a block before the next step does. Both values of an if are computed and one is kept.</remarks>
public sealed class CompiledActivation
{
    private const int BlockLength = 256;
    private readonly DoubleStep[] steps;
    private readonly int stackDepth;

    internal CompiledActivation(Expression expression)
    {
        Source = expression;
        steps = [.. DoubleProgram.Of(expression)];
        int depth = 0;
        foreach (DoubleStep step in steps)
        {
            depth += step.Growth;
            stackDepth = Math.Max(stackDepth, depth);
        }
    }

    /// <summary>The tree that was compiled.</summary>
    public Expression Source { get; }

    /// <summary>The value at x.</summary>
    public double Evaluate(double x)
    {
        double[] stack = new double[stackDepth];
        RunBlock([x], stack, 1);
        return stack[0];
    }

    /// <summary>The values y_i = σ(x_i); the spans may be the same.</summary>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public void Evaluate(ReadOnlySpan<double> x, Span<double> y)
    {
        if (x.Length != y.Length)
        {
            throw new ArgumentException($"The spans have the lengths {x.Length} and {y.Length}.", nameof(y));
        }

        double[] stack = new double[stackDepth * Math.Min(BlockLength, x.Length)];
        for (int start = 0; start < x.Length; start += BlockLength)
        {
            int length = Math.Min(BlockLength, x.Length - start);
            RunBlock(x.Slice(start, length), stack, length);
            stack.AsSpan(0, length).CopyTo(y[start..]);
        }
    }

    private void RunBlock(ReadOnlySpan<double> x, Span<double> stack, int length)
    {
        int depth = 0;
        foreach (DoubleStep step in steps)
        {
            depth += step.Growth;
            Run(step, x, stack[((depth - 1) * length)..], length);
        }
    }

    /// <summary>Runs one step; the result goes to the first block of <paramref name="top"/>, where its first operand is.</summary>
    private static void Run(DoubleStep step, ReadOnlySpan<double> x, Span<double> top, int length)
    {
        Span<double> first = top[..length];
        ReadOnlySpan<double> rest = top[length..];
        switch (step.Operation)
        {
            case DoubleOperation.Constant:
                first.Fill(step.Value);
                break;
            case DoubleOperation.Variable:
                x.CopyTo(first);
                break;
            case DoubleOperation.Call:
                DoubleFunctions.Apply(step.Function, first);
                break;
            case DoubleOperation.HalfIntegerPower:
                DoubleLoops.Power(first, step.Value);
                break;
            case DoubleOperation.Choose:
                DoubleLoops.Choose(step.Comparison, first, rest);
                break;
            default:
                DoubleLoops.Combine(step.Operation, first, rest[..length]);
                break;
        }
    }
}
