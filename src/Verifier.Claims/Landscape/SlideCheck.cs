using Verifier.Claims.Verdicts;

namespace Verifier.Claims.Landscape;

/// <summary>What can be said about the landscapes of f_0, f_1, f_2 and f_4, each statement with an exact argument or witness.</summary>
/// <remarks>
/// The talk's table: f_0 convex, f_1 and (with a question mark) f_2 without spurious minima, none of them identifies B*; f_4 does, with bad saddles.
/// </remarks>
public static class SlideCheck
{
    /// <summary>All statements.</summary>
    public static CheckReport Run() => new(
        "Landscapes of f_k = ‖Σ a*_i b*_i^⊗k − Σ a_j b_j^⊗k‖²",
        null,
        [.. LowDegreeStatements.Lines(), .. DegreeTwoStatements.Lines(), .. DegreeFourStatements.Lines()]);

    /// <summary>A line that holds if its exact test does.</summary>
    public static CheckLine Line(string section, string statement, bool holds, string argument) => new(
        section, statement, holds ? new Proved(argument) : new Refuted("the exact test", argument, "it fails"), []);
}
