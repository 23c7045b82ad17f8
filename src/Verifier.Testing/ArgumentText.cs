using System.Collections;
using System.Globalization;

namespace Verifier.Testing;

/// <summary>Writes a drawn argument so that it can be read in a failure message, whatever the culture of the machine.</summary>
internal static class ArgumentText
{
    /// <summary>Numbers in full, sequences in brackets, everything else as it prints itself.</summary>
    public static string Write(object? argument) => argument switch
    {
        null => "null",
        string text => $"\"{text}\"",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Write))}]",
        _ => argument.ToString() ?? string.Empty,
    };
}
