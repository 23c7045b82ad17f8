using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Networks;

/// <summary>Writes gadgets as plain text in the letters of <see cref="GadgetVariables"/>.</summary>
public static class GadgetText
{
    /// <summary>φ with numbers where 1/σ̂_k has a closed form, otherwise with a division by the letter: <c>(alpha^2 - V)/s2</c>.</summary>
    public static string Definition(Gadget gadget) => gadget.Explicit?.ToString()
        ?? string.Join(" + ", gadget.Parts.Select(Part));

    private static string Part(GadgetPart part) =>
        part.Coefficient.Value.ClosedForm is { } value && ExactConstant.TryInvert(value) is { } inverse
            ? $"({part.Body * inverse})"
            : $"({part.Body})/{part.Coefficient.Name}";
}
