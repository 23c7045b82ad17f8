namespace Verifier.Symbolic.Expressions;

/// <summary>One step of a compiled activation.</summary>
internal readonly record struct DoubleStep(
    DoubleOperation Operation, double Value = 0, Function Function = default, Comparison Comparison = default)
{
    /// <summary>Powers up to this exponent are multiplied out; beyond it Math.Pow is both faster and as accurate.</summary>
    public const int LargestRepeatedExponent = 16;

    /// <summary>How many blocks the step adds to the stack.</summary>
    public int Growth => Operation switch
    {
        DoubleOperation.Constant or DoubleOperation.Variable => 1,
        DoubleOperation.Call or DoubleOperation.HalfIntegerPower => 0,
        DoubleOperation.Choose => -3,
        _ => -1,
    };
}
