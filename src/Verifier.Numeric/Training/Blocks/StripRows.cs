namespace Verifier.Numeric.Training.Blocks;

/// <summary>A factor of a product over samples: strips with the given rows, all consecutive ones or every second.</summary>
internal readonly unsafe struct StripRows(double* first, int rows, int every = 1)
{
    /// <summary>The first strip.</summary>
    public double* First { get; } = first;

    /// <summary>Rows that count.</summary>
    public int Rows { get; } = rows;

    /// <summary>Doubles from one strip of the factor to the next.</summary>
    public nint Distance { get; } = (nint)every * Strip.Length(rows);

    /// <summary>The strip with the given number.</summary>
    public double* At(int strip) => First + (strip * Distance);

    /// <summary>The strips from a number on.</summary>
    public StripRows From(int strip) => new(At(strip), Rows);

    /// <summary>Every second strip from a number on.</summary>
    public StripRows AlternateFrom(int strip) => new(At(strip), Rows, 2);
}
