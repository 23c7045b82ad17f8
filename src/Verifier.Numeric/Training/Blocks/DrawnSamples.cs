namespace Verifier.Numeric.Training.Blocks;

/// <summary>Samples one after the other as they were drawn: the strips of a block, all consecutive ones or every second.</summary>
/// <remarks>After the last component of the last sample, some more doubles can be read.</remarks>
internal readonly unsafe struct DrawnSamples<TNumber>(double* first, int components, int every = 1)
    where TNumber : unmanaged
{
    /// <summary>The first sample.</summary>
    public double* First { get; } = first;

    /// <summary>Components of a sample.</summary>
    public int Components { get; } = components;

    /// <summary>Doubles from the first sample of a strip to that of the next.</summary>
    public nint Distance { get; } = (nint)every * Strip<TNumber>.Samples * components;

    /// <summary>The strips from a number on.</summary>
    public DrawnSamples<TNumber> From(int strip) => new(First + (strip * Distance), Components);

    /// <summary>Every second strip from a number on.</summary>
    public DrawnSamples<TNumber> AlternateFrom(int strip) => new(First + (strip * Distance), Components, 2);
}
