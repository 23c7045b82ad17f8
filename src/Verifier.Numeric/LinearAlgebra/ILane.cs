namespace Verifier.Numeric.LinearAlgebra;

/// <summary>One vector width of the processor, so that each matrix kernel is written once and compiled for every width.</summary>
/// <typeparam name="TVector">The register type.</typeparam>
internal unsafe interface ILane<TVector>
    where TVector : struct
{
    /// <summary>How many doubles a register holds.</summary>
    public static abstract int Count { get; }

    /// <summary>Reads <see cref="Count"/> doubles.</summary>
    public static abstract TVector Load(double* source);

    /// <summary>Writes <see cref="Count"/> doubles.</summary>
    public static abstract void Store(TVector value, double* destination);

    /// <summary>A register with all elements equal.</summary>
    public static abstract TVector Broadcast(double value);

    /// <summary>factor · value + addend, elementwise.</summary>
    public static abstract TVector MultiplyAdd(TVector factor, TVector value, TVector addend);
}
