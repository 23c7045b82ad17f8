namespace Verifier.Numeric.Training;

/// <summary>The numbers that samples, factors and labels of a step are made of. Sums over blocks and all else are doubles.</summary>
public enum SamplePrecision
{
    /// <summary>64 bits, relative rounding error 2⁻⁵³.</summary>
    Double,

    /// <summary>32 bits, relative rounding error 2⁻²⁴.</summary>
    Single,
}
