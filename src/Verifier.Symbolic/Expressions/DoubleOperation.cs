namespace Verifier.Symbolic.Expressions;

/// <summary>What a step does with the top of the stack.</summary>
internal enum DoubleOperation
{
    /// <summary>Pushes a constant.</summary>
    Constant,

    /// <summary>Pushes x.</summary>
    Variable,

    /// <summary>Adds the two on top.</summary>
    Add,

    /// <summary>Multiplies the two on top.</summary>
    Multiply,

    /// <summary>The larger of the two on top.</summary>
    Max,

    /// <summary>The smaller of the two on top.</summary>
    Min,

    /// <summary>The second to the power of the first.</summary>
    Power,

    /// <summary>The top to a small integer or half-integer power.</summary>
    HalfIntegerPower,

    /// <summary>A function of the top.</summary>
    Call,

    /// <summary>Compares the lower two of four and keeps one of the upper two.</summary>
    Choose,
}
