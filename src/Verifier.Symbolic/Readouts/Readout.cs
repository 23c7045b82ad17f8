using System.Globalization;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Readouts;

/// <summary>A quantity with what is known of it for one activation.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Status">What is known.</param>
/// <param name="Number">The value of a real quantity, or null.</param>
/// <param name="Whole">The value of a quantity that is a whole number or a range of them, as text; or null.</param>
/// <param name="Ground">Why: the proof of a whole number, or what stopped the computation; or null.</param>
public sealed record Readout(ReadoutQuantity Quantity, ReadoutStatus Status, CertifiedNumber? Number, string? Whole, string? Ground)
{
    /// <summary>A real number; an enclosure that says nothing makes it unknown.</summary>
    public static Readout Of(ReadoutQuantity quantity, CertifiedNumber number, string? note = null) =>
        number.ClosedForm is not null ? new(quantity, ReadoutStatus.Proved, number, null, note)
        : number.Value.IsFinite ? new(quantity, ReadoutStatus.Enclosed, number, null, note)
        : Unknown(quantity, "no enclosure was found within the work budget");

    /// <summary>A whole number that is proved.</summary>
    public static Readout Of(ReadoutQuantity quantity, int value, string proof) =>
        new(quantity, ReadoutStatus.Proved, null, value.ToString(CultureInfo.InvariantCulture), proof);

    /// <summary>Nothing, or only a range, is known.</summary>
    public static Readout Unknown(ReadoutQuantity quantity, string reason, string? range = null) =>
        new(quantity, ReadoutStatus.Unknown, null, range, reason);

    /// <summary>The quantity does not exist.</summary>
    public static Readout Missing(ReadoutQuantity quantity, string reason) => new(quantity, ReadoutStatus.NotApplicable, null, null, reason);
}
