namespace Verifier.Numeric.Training.Blocks;

/// <summary>A factor of a product over samples: strips with the given rows, all consecutive ones or every second.</summary>
internal readonly unsafe struct StripRows<TNumber>(TNumber* first, int rows, int every = 1)
    where TNumber : unmanaged
{
    /// <summary>The first strip.</summary>
    public TNumber* First { get; } = first;

    /// <summary>Rows that count.</summary>
    public int Rows { get; } = rows;

    /// <summary>1 for consecutive strips, 2 for every second.</summary>
    public int Every { get; } = every;

    /// <summary>Numbers from one strip of the factor to the next.</summary>
    public nint Distance { get; } = (nint)every * Strip<TNumber>.Length(rows);

    /// <summary>The strip with the given number.</summary>
    public TNumber* At(int strip) => First + (strip * Distance);

    /// <summary>The strips from a number on.</summary>
    public StripRows<TNumber> From(int strip) => new(At(strip), Rows);

    /// <summary>Every second strip from a number on.</summary>
    public StripRows<TNumber> AlternateFrom(int strip) => new(At(strip), Rows, 2);
}
