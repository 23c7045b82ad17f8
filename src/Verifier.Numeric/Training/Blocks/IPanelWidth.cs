namespace Verifier.Numeric.Training.Blocks;

/// <summary>How many registers a panel of <see cref="ActiveTile{TNumber, TLane, TVector}"/> is wide, known to the compiler.</summary>
internal interface IPanelWidth
{
    /// <summary>Registers of a panel.</summary>
    public static abstract int Registers { get; }

    /// <summary>Four registers.</summary>
    public readonly struct Four : IPanelWidth
    {
        public static int Registers => 4;
    }

    /// <summary>Seven registers, which with 64 samples of 8 doubles fill a first-level cache.</summary>
    public readonly struct Seven : IPanelWidth
    {
        public static int Registers => 7;
    }
}
